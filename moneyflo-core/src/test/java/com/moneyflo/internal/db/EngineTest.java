package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which engines a bank is opened on, by what they say of themselves. */
class EngineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8.0.36                        | MySQL Community Server - GPL
            9.7.4-2                       | (Debian)
            8.4.4-u5-cloud                | MySQL Enterprise - Cloud
            8.0.36-28                     | Percona Server (GPL), Release 28, Revision 47601f19
            8.0.35-27.1                   | Percona XtraDB Cluster (GPL), Release rel27, Revision 84d9464
            8.0.36-cluster                | MySQL Cluster Community Server - GPL
            8.0.39                        | Source distribution
            8.0.36-google                 | (Google)
            """)
    void mysqlByAnyBuilderIsAccepted(String version, String comment) {
        assertThat(new Engine(version, comment, Map.of(), List.of()).refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8.0.11-TiDB-v8.5.6               | TiDB Server (Apache License 2.0) Community Edition | locks nothing
            8.0.36                           | TiDB Server (Apache License 2.0) Community Edition | locks nothing
            5.5.5-10.11.19-MariaDB-0+deb12u1 | Debian 12                                          | lacks statements
            11.8.2                           | mariadb.org binary distribution MariaDB            | lacks statements
            5.7.25-OceanBase-v4.3.5          | OceanBase_CE 4.3.5.1                               | never tested
            8.0.30                           | OceanBase 4.2.1                                    | never tested
            5.7.32                           | SingleStoreDB source distribution                  | unique
            5.7.32 | MemSQL source distribution (compatible; MySQL Enterprise & MySQL Commercial) | unique
            8.0.33                           | StarRocks version 3.3.2                            | analysis
            5.7.99                           | Doris version doris-2.1.7-rc03                     | analysis
            8.0.33                           | Dolt                                               | lock rows
            8.0.32-X-Cluster-8.4.20          | PolarDB-X                                          | servers
            8.0.30-ShardingSphere-Proxy 5.5  |                                                    | servers
            8.0.30-MatrixOne-v2.0.0          | MatrixOne                                          | analysis
            """)
    void whatOnlySpeaksLikeMySqlIsRefusedByNameWithTheReason(String version, String comment, String reason) {
        Engine engine = new Engine(version, comment == null ? "" : comment, Map.of(), List.of());
        assertThat(engine.refusal())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal).contains(reason).contains("Use MySQL"));
    }

    @ParameterizedTest
    @CsvSource({"tidb_txn_mode, pessimistic", "ob_query_timeout, 10000000", "memsql_version, 8.7.1"})
    void anEngineThatClaimsToBeMySqlIsKnownByItsSettings(String name, String value) {
        assertThat(new Engine("8.0.36", "MySQL Community Server - GPL", Map.of(name, value), List.of()).refusal())
                .isPresent();
    }

    @Test
    void vitessIsAcceptedInOnePieceAndRefusedInSeveral() {
        Engine whole = new Engine("8.4.6-Vitess", "Version: 24.0.4", Map.of(), List.of("uns/0"));
        Engine split = new Engine("8.4.6-Vitess", "Version: 24.0.4", Map.of(), List.of("ks/-80", "ks/80-"));
        assertThat(whole.refusal()).isEmpty();
        assertThat(whole.keepsFilesItself()).isTrue();
        assertThat(split.refusal())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal).contains("2 shards").contains("one shard"));
    }

    @Test
    void clustersThatAcceptWritesOnSeveralNodesAreWarnedOf() {
        Map<String, String> galera = Map.of("wsrep_on", "ON", "wsrep_provider", "/usr/lib/galera4/libgalera_smm.so");
        Map<String, String> several = Map.of(
                "group_replication_group_name", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
                "group_replication_single_primary_mode", "OFF");
        assertThat(new Engine("8.0.35-27.1", "", galera, List.of()).warning()).isPresent();
        assertThat(new Engine("8.4.6", "", several, List.of()).warning()).isPresent();
        assertThat(new Engine("8.4.6", "", Map.of("wsrep_on", "OFF"), List.of()).warning())
                .isEmpty();
    }

    @Test
    void auroraIsAcceptedAndNotWarnedOfItsFiles() {
        Engine aurora = new Engine("8.0.39", "Source distribution", Map.of("aurora_version", "3.08.0"), List.of());
        assertThat(aurora.refusal()).isEmpty();
        assertThat(aurora.keepsFilesItself()).isTrue();
    }
}
