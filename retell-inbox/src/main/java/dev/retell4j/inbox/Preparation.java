package dev.retell4j.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Creates what handlers need in the inbox's database, such as tables of their own. */
@FunctionalInterface
public interface Preparation {
    /**
     * Prepares the database. Called whenever an inbox is opened, so it must put up with what is there already. Several
     * nodes that start together do it one after the other.
     *
     * @param connection a connection inside a transaction that the inbox commits, and must not be ended
     * @throws SQLException when it fails; the inbox is not opened then
     */
    void prepare(Connection connection) throws SQLException;
}
