/**
 * Texts to customers by way of Twilio: {@link com.moneyflo.twilio.TwilioNotifier} sends them,
 * {@link com.moneyflo.twilio.TwilioWebhooks} understands what Twilio tells afterwards. Nothing here is null unless it
 * says so, and every type is safe for use by many threads unless it says otherwise.
 */
@NullMarked
package com.moneyflo.twilio;

import org.jspecify.annotations.NullMarked;
