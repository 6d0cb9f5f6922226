/**
 * What requests and responses of all resources share: any JSON, open enums, patches, pages, uploads, small value types.
 */
@NullMarked
package dev.retell4j.types;

import org.jspecify.annotations.NullMarked;
