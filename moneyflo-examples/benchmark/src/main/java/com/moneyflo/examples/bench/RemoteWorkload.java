package com.moneyflo.examples.bench;

import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;

/** Makes uniform payments on a server with a network delay. */
final class RemoteWorkload {

    private final BenchmarkContext context;

    RemoteWorkload(BenchmarkContext context) {
        this.context = context;
    }

    private interface Way {
        void go(PayingWorkload payments);
    }

    void many() {
        by(payments -> payments.many("remote", Traffic.uniform(context.accounts())));
    }

    void single() {
        by(payments -> payments.single("remoteSingleP50"));
    }

    private void by(Way way) {
        Server near = context.server();
        try (DelayingProxy proxy = DelayingProxy.to(near.host(), near.port(), Workload.DELAY)) {
            Server far = near.by(proxy.host(), proxy.port());
            try (JdbcBank bank = far.open(Duration.ofSeconds(60))) {
                way.go(new PayingWorkload(context, far, bank, PoolTrial.REMOTE_SIZES));
            }
        }
    }
}
