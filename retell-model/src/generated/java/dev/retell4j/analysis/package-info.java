/** What is extracted from finished calls and chats, and how it is described. */
@NullMarked
package dev.retell4j.analysis;

import org.jspecify.annotations.NullMarked;
