package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The outbox's notices about an account, read without the library. */
public final class WrittenNotices {

    private WrittenNotices() {}

    /** Each as {@code KIND amount balance …}, in the order in which it happened. */
    public static List<String> about(String url, AccountNumber account) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT kind, currency, amount, balance FROM mf_notice WHERE account = ? ORDER BY "
                                + "due_at, seq")) {
            statement.setLong(1, account.serial());
            List<String> notices = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    notices.add(row.getString(1)
                            + money("", row.getString(2), row.getBigDecimal(3))
                            + money(" balance", row.getString(2), row.getBigDecimal(4)));
                }
            }
            return notices;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The words of those about an account that have some. */
    public static List<String> words(String url, AccountNumber account) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT words FROM mf_notice WHERE account = ? AND words IS NOT NULL")) {
            statement.setLong(1, account.serial());
            List<String> words = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    words.add(row.getString(1));
                }
            }
            return words;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String money(String before, String currency, BigDecimal minor) {
        return minor == null ? "" : before + " " + Money.ofMinor(currency, minor.longValueExact());
    }
}
