/** Phone numbers, bought or imported, and the agents bound to them. */
@NullMarked
package dev.retell4j.phonenumbers;

import org.jspecify.annotations.NullMarked;
