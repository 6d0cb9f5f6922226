/** What begins must end: requests, connections, threads, programs; and what belongs to others must not. */
package dev.retell4j.lifecycle;
