/**
 * SMS through Twilio: {@link com.moneyflo.twilio.TwilioNotifier} sends messages,
 * {@link com.moneyflo.twilio.TwilioWebhooks} handles delivery reports and inbound messages. No value here is null
 * unless its Javadoc says so. Every type is thread-safe unless its Javadoc says otherwise.
 */
@NullMarked
package com.moneyflo.twilio;

import org.jspecify.annotations.NullMarked;
