/** The whole message of every exception, as people get to read it. */
package dev.retell4j.messages;
