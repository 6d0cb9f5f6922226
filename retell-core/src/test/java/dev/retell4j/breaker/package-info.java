/** The circuit breaker over real sockets, with a clock of its own. */
package dev.retell4j.breaker;
