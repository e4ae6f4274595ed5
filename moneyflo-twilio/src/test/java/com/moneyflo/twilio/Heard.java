package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bank that keeps what it is told. */
final class Heard implements Inbound {

    final List<Object> told = new CopyOnWriteArrayList<>();
    volatile boolean broken;
    volatile RuntimeException failure = new IllegalStateException("The database is away.");
    volatile TwilioCall last = new TwilioCall("/", null, Map.of());

    @Override
    public void report(DeliveryReport report) {
        take(report);
    }

    @Override
    public void receive(InboundMessage text) {
        take(text);
    }

    @Override
    public void consent(String providerId, String phone, boolean wanted) {
        take(phone + " wants texts: " + wanted + " by " + providerId);
    }

    private void take(Object what) {
        if (broken) {
            throw failure;
        }
        told.add(what);
    }

    TwilioCall record(Runnable call) {
        call.run();
        return last;
    }
}
