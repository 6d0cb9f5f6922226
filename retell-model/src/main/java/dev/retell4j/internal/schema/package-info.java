/** Checks JSON against the API's schemas and says in words what is wrong; needs json-schema-validator beside it. */
@NullMarked
package dev.retell4j.internal.schema;

import org.jspecify.annotations.NullMarked;
