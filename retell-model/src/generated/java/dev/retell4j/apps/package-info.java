/** Connections to outside apps such as CRMs and calendars, with their credentials and users. */
@NullMarked
package dev.retell4j.apps;

import org.jspecify.annotations.NullMarked;
