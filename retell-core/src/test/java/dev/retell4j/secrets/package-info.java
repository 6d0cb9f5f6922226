/** Looks for secrets everywhere where text of this library can end up. */
package dev.retell4j.secrets;
