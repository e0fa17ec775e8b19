package org.supportflow.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where this node's database is and as whom it is used: the embedded one or an own one. */
record DatabaseAddress(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
