package com.moneyflo.twilio.proof;

import com.moneyflo.twilio.testing.FakePost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what the books say against what the provider was sent, once nothing is under way any more:
 *
 * <ol>
 *   <li>of each account there is one notice for each thing that its owner is to be told, and no other;
 *   <li>what was sent was taken by the provider once, under the name that the books have for it; what is in doubt
 *       at most once. Of texts that say the same to the same phone, of which some were in doubt, one may stand for the
 *       other, and their order is not known, since the provider can tell no more;
 *   <li>each text that came to the provider says what a notice says, word for word, to its customer's phone;
 *   <li>of each account the provider took the texts in the order in which it happened; but what is in doubt holds
 *       up the others for five minutes and no longer.
 * </ol>
 */
final class TextsCheck {

    private static final Duration DOUBT_HOLDS = Duration.ofMinutes(5);
    /**
     * Names of claims leave out what is less than a millisecond of the machine's; of a hurried clock's that is more.
     */
    private static final Duration OF_A_MILLISECOND = Duration.ofMillis(100);
    /** From the look at the outbox until what was seen is claimed: half a second of the machine's. */
    private static final Duration LOOKING = Duration.ofSeconds(10);

    private final Books books;
    private final List<FakePost> posts;
    private final Map<String, List<FakePost>> taken;
    private final List<String> faults = new ArrayList<>();
    private int overtaken;

    private TextsCheck(Books books, List<FakePost> posts) {
        this.books = books;
        this.posts = posts;
        this.taken = posts.stream().filter(TextsCheck::isTaken).collect(Collectors.groupingBy(FakePost::messageId));
    }

    static TextsCheck of(Books books, List<FakePost> posts) {
        TextsCheck check = new TextsCheck(books, posts);
        check.posts();
        books.accounts().forEach(check::account);
        books.notices().keySet().stream()
                .filter(account -> !books.accounts().containsKey(account))
                .forEach(account -> check.faults.add("notices about " + account + ", which is no customer's"));
        return check;
    }

    /** The faults; none if all is well. */
    List<String> faults() {
        return faults;
    }

    /** The number of texts that others overtook because they had been in doubt for too long. */
    int overtaken() {
        return overtaken;
    }

    private void account(long number, Books.Account account) {
        List<Owed> owed = Owed.of(account, books.entries(number));
        List<Books.Notice> notices = books.notices(number);
        List<Owed> written = notices.stream().map(Owed::of).toList();
        if (!written.equals(owed)) {
            faults.add("account " + number + ": owed are " + owed + ", written were " + written);
        }
        Map<FakePost, Books.Notice> tells = new HashMap<>();
        notices.stream().collect(Collectors.groupingBy(Owed::of)).values().forEach(alike -> alike(alike, tells));
        order(number, tells);
    }

    /**
     * Notices that say the same, in their order: each has one of the texts that were taken for them, the first one the
     * first.
     */
    private void alike(List<Books.Notice> notices, Map<FakePost, Books.Notice> tells) {
        List<Books.Notice> inDoubt =
                notices.stream().filter(one -> one.state().equals("IN_DOUBT")).toList();
        List<Books.Notice> sent = new ArrayList<>(notices);
        sent.removeAll(inDoubt);
        List<FakePost> texts = notices.stream()
                .flatMap(one -> taken(one).stream())
                .sorted(Comparator.comparingInt(FakePost::number))
                .toList();
        if (texts.size() > notices.size()) {
            faults.add(notices + " were taken too often, as " + texts);
        } else if (texts.size() < sent.size()) {
            faults.add(notices + " were not taken as often as is said, but as " + texts);
        }
        Set<String> names = texts.stream().map(FakePost::sid).collect(Collectors.toSet());
        sent.forEach(notice -> sent(notice, names));
        // Which of several was told when, only those who were never in doubt can say.
        boolean isKnown =
                inDoubt.isEmpty() && (notices.size() == 1 || notices.stream().noneMatch(Books.Notice::isDoubted));
        for (int i = 0; isKnown && i < Math.min(notices.size(), texts.size()); i++) {
            tells.put(texts.get(i), notices.get(i));
        }
    }

    private void sent(Books.Notice notice, Set<String> names) {
        List<String> its = taken(notice).stream().map(FakePost::sid).toList();
        if (!notice.state().equals("SENT") && !notice.state().equals("DELIVERED")) {
            faults.add(notice + " was never sent");
        } else if (!names.remove(notice.providerId())) {
            faults.add(notice + " is sent, but the provider took " + its);
        } else if (!its.equals(List.of(notice.providerId())) && !notice.isDoubted()) {
            faults.add(notice + " was in no doubt, but the provider took " + its);
        }
    }

    /** Each text may be overtaken only by those that had waited for it long enough. */
    private void order(long account, Map<FakePost, Books.Notice> tells) {
        List<Books.Notice> before = new ArrayList<>();
        for (FakePost post : posts) {
            Books.Notice notice = tells.get(post);
            if (notice == null) {
                continue;
            }
            List<Books.Notice> later =
                    before.stream().filter(other -> other.seq() > notice.seq()).toList();
            later.stream()
                    .filter(other -> !mayOvertake(other, notice))
                    .findFirst()
                    .ifPresent(other -> faults.add("account " + account + ": " + notice + " was taken after " + other));
            overtaken += later.isEmpty() ? 0 : 1;
            before.add(notice);
        }
    }

    /**
     * Whether the late one was in doubt, and had been for as long as others wait for it, when the other one was
     * claimed.
     */
    private static boolean mayOvertake(Books.Notice other, Books.Notice late) {
        Instant since = Instant.MAX;
        for (Books.Step step : late.trail()) {
            if (step.act().equals(Books.Step.DOUBTED) && step.at().isBefore(other.claimed())) {
                since = step.at();
            } else if (step.act().equals(Books.Step.NOT_TAKEN)
                    && step.at().isBefore(other.claimed().minus(LOOKING))) {
                since = Instant.MAX;
            }
        }
        return !since.equals(Instant.MAX)
                && !other.claimed().plus(OF_A_MILLISECOND).isBefore(since.plus(DOUBT_HOLDS));
    }

    private void posts() {
        Map<String, Long> accounts = new HashMap<>();
        Map<String, Books.Notice> notices = new HashMap<>();
        books.notices()
                .forEach((account, some) -> some.forEach(notice -> {
                    accounts.put(notice.id().toString(), account);
                    notices.put(notice.id().toString(), notice);
                }));
        for (FakePost post : posts) {
            Books.Notice notice = notices.get(post.messageId());
            if (notice == null) {
                faults.add(post + " tells of what did not happen");
            } else {
                compare(post, notice, accounts.get(post.messageId()));
            }
        }
    }

    private void compare(FakePost post, Books.Notice notice, long number) {
        Books.Account account = books.accounts().get(number);
        if (account != null && !post.to().equals(account.phone())) {
            faults.add(post + " went to another phone than " + account.phone());
        }
        String words = Owed.of(notice).words(number);
        if (!post.body().equals(words)) {
            faults.add(post + " says other words than: " + words);
        }
    }

    private Collection<FakePost> taken(Books.Notice notice) {
        return taken.getOrDefault(notice.id().toString(), List.of());
    }

    private static boolean isTaken(FakePost post) {
        return !post.sid().isEmpty();
    }
}
