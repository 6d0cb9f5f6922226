/** People in the workspace's address book, their conversations and imports. */
@NullMarked
package dev.retell4j.contacts;

import org.jspecify.annotations.NullMarked;
