/** What leaves the client byte by byte, and what becomes of the bytes that strange servers send. */
package dev.retell4j.wire;
