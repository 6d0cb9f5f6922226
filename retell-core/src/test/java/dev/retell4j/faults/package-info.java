/** Counts requests that arrive when the network or the server fails: nothing may dial twice. */
package dev.retell4j.faults;
