package io.zato.outgoing.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;

/** Values between services and databases: text, numbers, booleans, bytes, {@code java.time}, UUIDs and lists; nothing of a driver. */
final class Values {

    private Values() {}

    static Object toDatabase(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        if (value instanceof Date date && date.getClass() == Date.class) {
            return date.toInstant().atOffset(ZoneOffset.UTC);
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof CharSequence text ? text.toString() : value;
    }

    /** Null for SQL's NULL. */
    static Object fromDatabase(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIME -> row.getObject(column, LocalTime.class);
            case Types.TIMESTAMP -> timestamp(row, column);
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            default -> plain(row.getObject(column));
        };
    }

    /** PostgreSQL's driver reports both kinds of timestamp as the one without time zone. */
    private static Object timestamp(ResultSet row, int column) throws SQLException {
        boolean zoned = row.getMetaData().getColumnTypeName(column).equalsIgnoreCase("timestamptz");
        return zoned ? row.getObject(column, OffsetDateTime.class) : row.getObject(column, LocalDateTime.class);
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, Math.toIntExact(blob.length()));
        }
        if (value instanceof SQLXML xml) {
            return xml.getString();
        }
        if (value instanceof Array array) {
            return Arrays.asList((Object[]) array.getArray());
        }
        return known(value) ? value : value.toString();
    }

    private static boolean known(Object value) {
        return value == null
                || value instanceof byte[]
                || value instanceof UUID
                || value.getClass().getName().startsWith("java.lang.")
                || value.getClass().getName().startsWith("java.math.")
                || value.getClass().getName().startsWith("java.time.");
    }
}
