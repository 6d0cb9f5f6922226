/** What the tests put in place of Retell, of time and of the log. */
package dev.retell4j.fakes;
