package com.moneyflo.history;

import com.moneyflo.Command;
import com.moneyflo.Refusal;
import com.moneyflo.history.Seen.Read;

/** The answer of the books to a question, in words. */
final class Answer {

    private Answer() {}

    static String of(Node node, Books books) {
        if (node.event.seen() instanceof Read read) {
            return books.balance(read.account()).toString();
        }
        Command command = Graph.command(node);
        Refusal refusal = books.refuse(command);
        return refusal != null ? refusal.message() : "it can be carried out, with " + books.entries(command);
    }
}
