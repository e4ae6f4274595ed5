package com.moneyflo.internal.db;

import java.util.List;

/**
 * The settings of a MySQL server that the ledger relies on. {@code docs/requirements.md} lists the same settings with
 * their reasons.
 */
final class ServerSettings {

    /** A bank opens only with these. */
    static final List<Setting> REFUSED = List.of(
            new Setting(
                    "read_only",
                    "'on'",
                    "NOT (@@global.read_only OR @@global.super_read_only OR @@global.innodb_read_only)",
                    "so nothing can be written there",
                    "Connect to the primary"),
            new Setting(
                    "innodb_force_recovery",
                    "@@global.innodb_force_recovery",
                    "@@global.innodb_force_recovery = 0",
                    "so the server is being repaired",
                    "Start it without that option"),
            new Setting(
                    "binlog_format",
                    "@@binlog_format",
                    "NOT @@global.log_bin OR @@binlog_format <> 'STATEMENT'",
                    "which cannot replicate READ COMMITTED",
                    "Set binlog_format = ROW"),
            new Setting(
                    "max_allowed_packet",
                    "@@max_allowed_packet",
                    "@@max_allowed_packet >= 1048576",
                    "so a batch does not fit",
                    "Set it to at least 1M, better 64M"));

    /** Without these a bank opens with a warning: acknowledged money may be lost when a machine fails. */
    static final List<Setting> WARNED = List.of(
            new Setting(
                    "innodb_flush_log_at_trx_commit",
                    "@@global.innodb_flush_log_at_trx_commit",
                    "@@global.innodb_flush_log_at_trx_commit = 1",
                    "so a crash may lose acknowledged money",
                    "Set it to 1"),
            new Setting(
                    "sync_binlog",
                    "@@global.sync_binlog",
                    "NOT @@global.log_bin OR @@global.sync_binlog = 1",
                    "so a crash may lose acknowledged money on replicas",
                    "Set it to 1"),
            new Setting(
                    "binlog_error_action",
                    "@@global.binlog_error_action",
                    "NOT @@global.log_bin OR @@global.binlog_error_action = 'ABORT_SERVER'",
                    "so replicas may miss acknowledged money once the log cannot be written",
                    "Set it to ABORT_SERVER"),
            new Setting(
                    "innodb_doublewrite",
                    "@@global.innodb_doublewrite",
                    "CAST(@@global.innodb_doublewrite AS CHAR) NOT IN ('0', 'OFF', 'DETECT_ONLY')",
                    "so a crash may destroy half-written pages",
                    "Set it to ON, unless the disk writes pages as a whole"));

    private ServerSettings() {}
}
