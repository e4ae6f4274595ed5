package com.moneyflo.internal.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The server that speaks MySQL's protocol. Many engines do, and some of them do not give MySQL's guarantees. Their
 * names identify them.
 *
 * @param version what it calls its version
 * @param comment what it says of itself besides
 * @param variables settings that only some engines have, with their values
 * @param shards the parts into which the database's tables are split; one or none where they are in one piece
 */
record Engine(String version, String comment, Map<String, String> variables, List<String> shards) {

    /** Settings by whose names engines give themselves away, whatever version they claim. */
    private static final String TELLTALES = "'aurora_version', 'tidb_txn_mode', 'ob_query_timeout', 'memsql_version',"
            + " 'wsrep_on', 'wsrep_provider', 'group_replication_group_name', 'group_replication_single_primary_mode'";

    private static final Map<String, String> REFUSED = Map.of(
            "tidb", "its FOR UPDATE SKIP LOCKED locks nothing, so two could spend the same money",
            "mariadb", "it lacks statements and collations that the ledger uses",
            "oceanbase|ob_query_timeout", "its locks were never tested with the ledger",
            "memsql|singlestore", "it does not keep every unique key unique, so a command could be carried out twice",
            "starrocks|doris|selectdb|clickhouse|databend|matrixone|greptime",
                    "it is made for analysis and does not lock rows",
            "dolt", "it does not lock rows, so two could spend the same money",
            "polardb-?x|tddl|shardingsphere|mycat|dble",
                    "it spreads tables over servers, where half a transfer can be lost");

    private static final Pattern VITESS = Pattern.compile("vitess|planetscale");

    /** Asks the server with two statements, and Vitess with a third one. */
    static Engine of(Tx tx) {
        List<String> names = tx.query(
                        "SELECT @@version, @@version_comment, COALESCE(DATABASE(), '')",
                        row -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .get(0);
        Map<String, String> variables = new TreeMap<>();
        tx.query(
                "SHOW GLOBAL VARIABLES WHERE Variable_name IN (" + TELLTALES + ")",
                row -> variables.put(row.getString(1), String.valueOf(row.getString(2))));
        Engine engine = new Engine(names.get(0), names.get(1), variables, List.of());
        return engine.isVitess() ? engine.with(shards(tx, names.get(2))) : engine;
    }

    /** By the version alone, which a driver knows without asking. */
    static Engine ofVersion(String version) {
        return new Engine(version, "", Map.of(), List.of());
    }

    /** Why no bank is opened on it. */
    Optional<String> refusal() {
        for (Map.Entry<String, String> other : REFUSED.entrySet()) {
            if (is(Pattern.compile(other.getKey()))) {
                return Optional.of("This database is not MySQL but " + name() + ": " + other.getValue()
                        + ". Use MySQL 8.0.19 or later, or H2 2.2.220 or later.");
            }
        }
        return shards.size() < 2
                ? Optional.empty()
                : Optional.of("This is a keyspace of Vitess with " + shards.size()
                        + " shards, over which half a transfer can be lost. Use a keyspace with one shard.");
    }

    /** Returns the warning for operators, if there is one. */
    Optional<String> warning() {
        if ("ON".equals(variables.get("wsrep_on"))
                && !"none".equals(variables.getOrDefault("wsrep_provider", "none"))) {
            return Optional.of("Galera locks no rows on its other nodes. Lead all banks to one and the same node.");
        }
        boolean group =
                !variables.getOrDefault("group_replication_group_name", "").isEmpty();
        return group && "OFF".equals(variables.get("group_replication_single_primary_mode"))
                ? Optional.of(
                        "A group with several primaries locks no rows on the others. Run it with a single primary.")
                : Optional.empty();
    }

    /** Whether storage of its own keeps what is committed, whatever the settings of MySQL's files say. */
    boolean keepsFilesItself() {
        return variables.containsKey("aurora_version") || isVitess();
    }

    private boolean isVitess() {
        return is(VITESS);
    }

    private boolean is(Pattern name) {
        return name.matcher((version + " " + comment + " " + variables.keySet()).toLowerCase(Locale.ROOT))
                .find();
    }

    private String name() {
        return comment.isEmpty() ? version : version + " (" + comment + ")";
    }

    private Engine with(List<String> itsShards) {
        return new Engine(version, comment, variables, itsShards);
    }

    /** Of this keyspace, whose name may be followed by the kind of server that is asked, as in bank@primary. */
    private static List<String> shards(Tx tx, String database) {
        String keyspace = database.replaceAll("[@:].*", "") + "/";
        List<String> shards = new ArrayList<>(tx.query("SHOW VITESS_SHARDS", row -> row.getString(1)));
        shards.removeIf(shard -> !shard.startsWith(keyspace));
        return shards;
    }
}
