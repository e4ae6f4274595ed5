/** A stand-in for Twilio, for tests of this module and of others: {@link com.moneyflo.twilio.testing.FakeTwilio}. */
@NullMarked
package com.moneyflo.twilio.testing;

import org.jspecify.annotations.NullMarked;
