/** Following calls from dialling to their analysis. */
@NullMarked
package dev.retell4j.tracking;

import org.jspecify.annotations.NullMarked;
