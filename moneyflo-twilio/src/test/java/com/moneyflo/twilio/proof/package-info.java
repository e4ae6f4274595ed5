/** Proof that each text that was owed is sent once, whatever dies or sleeps meanwhile. */
package com.moneyflo.twilio.proof;
