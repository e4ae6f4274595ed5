package com.moneyflo.twilio.testing;

/**
 * A POST of a message that came in whole, with any answer.
 *
 * @param number counted from 1
 * @param sid the message that was made of it; empty if none was
 * @param to the phone number
 * @param messageId ours, out of the callback's query; empty if there is none
 * @param body what it says
 */
public record FakePost(int number, String sid, String to, String messageId, String body) {}
