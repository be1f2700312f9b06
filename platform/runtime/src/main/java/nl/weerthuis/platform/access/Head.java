package nl.weerthuis.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a chain ends, or ended when it was looked at. */
record Head(int chain, long position, byte[] hash) {

    static Head start(int chain) {
        return new Head(chain, 0, LineHash.START);
    }

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getInt("chain"), row.getLong("position"), row.getBytes("hash"));
    }

    Head next(AccessLine line) {
        return new Head(chain, position + 1, LineHash.of(chain, position + 1, hash, line));
    }

    boolean isAt(byte[] other) {
        return LineHash.same(hash, other);
    }
}
