/** How requests are sent, repeated, given up and described; everything here may change without notice. */
@NullMarked
package dev.retell4j.internal.http;

import org.jspecify.annotations.NullMarked;
