/** The people in the workspace's address book: their fields, their conversations, imports and the CRM behind them. */
@NullMarked
package dev.retell4j.simulator.internal.contact;

import org.jspecify.annotations.NullMarked;
