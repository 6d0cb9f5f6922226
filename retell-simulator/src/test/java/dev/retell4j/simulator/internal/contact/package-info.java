/** Tests of contacts, where no request shows enough. */
@NullMarked
package dev.retell4j.simulator.internal.contact;

import org.jspecify.annotations.NullMarked;
