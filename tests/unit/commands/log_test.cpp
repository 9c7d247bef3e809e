// Taking down what was said.
#include <atomic>
#include <doctest/doctest.h>

#include "tests/support/failing_files.hpp"
#include "tests/unit/commands/log_book.hpp"

namespace nurture::test {

TEST_CASE("a log is one more interaction, and nothing else") {
  LogBook book;
  CHECK(book.after({"log", "ada", "Project", "on hold"}, ada) ==
        "name: Ada Lovelace\nrating: A   # by far\ninteractions:\n  - date: 2026-11-23\n"
        "    channel: call\n    note: Project on hold\n");
}

TEST_CASE("it says what it wrote") {
  LogBook book;
  CHECK(book.run({"log", "ada", "-c", "email", "-d", "yesterday", "x"}).out ==
        "logged Ada Lovelace: email, Sun 22 November · next 14 December\n");
  CHECK(book.run({"log", "ada", "--no-answer"}).out ==
        "logged Ada Lovelace: call, no answer, Mon 23 November · next 14 December\n");
}

TEST_CASE("every option has its key") {
  LogBook book;
  book.file("library/paper.yaml", "title: A paper\n");
  CHECK(book.after({"log", "ada", "Sent it", "-c", "email", "-d", "2026-11-20", "--next",
                    "ask about it", "--sent", "paper", "--intent", "give", "--by", "dave"},
                   ada) ==
        "name: Ada Lovelace\nrating: A   # by far\ninteractions:\n  - date: 2026-11-20\n"
        "    channel: email\n    by: dave\n    intent: give\n    sent: paper\n    note: Sent it\n"
        "    next: ask about it\n");
  CHECK(book.after({"log", "bob", "--from-them", "--next", ""}, "contacts/bob-king.yaml")
            .find("    from: them\n    next: \"\"\n") != std::string::npos);
}

TEST_CASE("an interaction stands in order of date") {
  LogBook book;
  book.run({"log", "ada", "second"});
  book.run({"log", "ada", "first", "-d", "last fri"});
  const std::string text = book.file(ada);
  CHECK(text.find("first") < text.find("second"));
}

TEST_CASE("the channel is the rule's only one, else the settings' default") {
  LogBook book;
  const std::string met = "interactions:\n  - date: 2026-01-02\n    channel: email\n";
  book.file(ada, "name: Ada Lovelace\ncadence: every 4 weeks by meeting\n" + met);
  CHECK(book.run({"log", "ada"}).out.find(": meeting,") != std::string::npos);
  book.file(ada, "name: Ada Lovelace\ncadence: every 4 weeks by meeting or visit\n" + met);
  CHECK(book.run({"log", "ada"}).out.find(": call,") != std::string::npos);
}

TEST_CASE("follow-ups and needs go where they belong") {
  LogBook book;
  const std::string text =
      book.after({"log", "ada", "x", "--follow-up", "in 2 weeks: call", "--need", "an ERP"}, ada);
  CHECK(text.find("follow_ups:\n  - due: 2026-12-07\n    what: call\ninteractions:") !=
        std::string::npos);
  CHECK(text.find("needs:\n  - what: an ERP\n    status: latent\n    noted: 2026-11-23\n") !=
        std::string::npos);
}

TEST_CASE("the only follow-up that is due is closed by a touch") {
  const std::string due =
      "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-05\n    what: send it\n"
      "  - due: 2027-01-01\n    what: later\n";
  LogBook book;
  book.file(ada, due);
  CHECK(book.run({"log", "ada", "x"}).out ==
        "logged Ada Lovelace: call, Mon 23 November · done: send it (due 5 November) · next 1 "
        "January 2027\n");
  CHECK(book.file(ada).find("    what: send it\n    done: 2026-11-23\n") != std::string::npos);
  for (const std::vector<std::string>& no_touch :
       {std::vector<std::string>{"log", "ada", "--no-answer"},
        {"log", "ada", "-c", "newsletter"},
        {"log", "ada", "-d", "2026-11-04"}}) {
    book.file(ada, due);
    CHECK(book.after(no_touch, ada).find("done:") == std::string::npos);
  }
}

TEST_CASE("of several follow-ups --done says which, or a terminal asks") {
  const std::string two =
      "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-05\n    what: send it\n"
      "  - due: 2026-11-06\n    what: call Bob\n";
  LogBook book;
  book.file(ada, two);
  const Ran open = book.run({"log", "ada", "x"});
  CHECK(open.status == 0);
  CHECK(open.err.starts_with(
      "still open: send it (due 5 November): nurture follow-up done ada-lovelace 1\n"));
  CHECK(book.file(ada).find("done:") == std::string::npos);
  book.file(ada, two);
  CHECK(book.after({"log", "ada", "x", "--done", "2"}, ada)
            .find("what: call Bob\n    done: 2026-11-23") != std::string::npos);
  book.file(ada, two);
  CHECK(book.after({"log", "ada", "x", "--done", "send"}, ada)
            .find("what: send it\n    done: 2026-11-23") != std::string::npos);
  book.file(ada, two);
  CHECK(book.run({"log", "ada", "x", "--done", "all"}).out.find("send it") != std::string::npos);
  book.file(ada, two);
  CHECK(book.run({"log", "ada", "x", "--done", "nothing"}).status == 2);
  CHECK(book.file(ada) == two);
  book.terminal.interactive = true;
  book.terminal.input = "1\n";
  CHECK(book.after({"log", "ada", "x"}, ada).find("what: send it\n    done: 2026-11-23") !=
        std::string::npos);
}

TEST_CASE(
    "what comes next is said whatever the organisation is to the store, at the cost of its file") {
  const std::pair<const char*, const char*> rows[] = {
      {"org: engines\n", "14 December"}, {"org: Analytical Engines\n", "14 December"},
      {"org: mills\n", "14 December"},   {"org: The corner shop\n", "23 February 2027"},
      {"", "23 February 2027"},
  };
  for (const auto& [org, next] : rows) {
    const std::string shown = org;
    CAPTURE(shown);
    LogBook book;
    book.file("orgs/engines.yaml", "name: Analytical Engines\nformerly: mills\nrating: A\n");
    book.file(ada, "name: Ada Lovelace\n" + shown);
    CHECK(book.run({"log", "ada-lovelace", "hi"}).out ==
          std::string("logged Ada Lovelace: call, Mon 23 November · next ") + next + "\n");
    const std::string read = book.read_for({"log", "ada-lovelace", "hi again"});
    CHECK(read.substr(0, read.find("orgs/")) == ada + " ");
  }
}

TEST_CASE("organisations that only a text may name are read once, for however many people") {
  LogBook book;
  book.file("orgs/engines.yaml", "name: Analytical Engines\n");
  book.file(ada, "name: Ada Lovelace\norg: The corner shop\n");
  book.file("contacts/bob-king.yaml", "name: Bob King\norg: The other shop\n");
  FailingFiles watched(book.files);
  std::atomic<int> reads = 0;  // by several threads
  watched.before = [&](const std::string& call, const std::string& path) {
    reads += call == "read" && path.ends_with("/orgs/engines.yaml");
  };
  CHECK(book.run_with(watched, {"log", "ada-lovelace,bob-king", "hi"}).status == 0);
  CHECK(reads == 1);
}

TEST_CASE("a channel is told by what it means, or how to have one's own") {
  LogBook book;
  const auto hint = [&](const char* channel) {
    const std::string err = book.run({"log", "ada", "hi", "-c", channel}).err;
    return err.substr(err.find("hint: "));
  };
  const std::string own = "ne of your own stands under 'channels' in nurture.yaml\n";
  CHECK(hint("phone") == "hint: did you mean 'call'? O" + own);
  CHECK(hint("Dinner") == "hint: did you mean 'lunch'? O" + own);
  CHECK(hint("whatsapp") == "hint: did you mean 'message'? O" + own);
  CHECK(hint("cal") == "hint: did you mean 'call'?\n");
  CHECK(hint("pigeon").ends_with("; o" + own));
}

TEST_CASE("several people, all found before anything is written") {
  LogBook book;
  CHECK(book.run({"log", "bob,cem", "Lunch", "-c", "lunch"}).out ==
        "logged Bob King: lunch, Mon 23 November · next 23 February 2027\n"
        "logged Cem King: lunch, Mon 23 November · next 23 February 2027\n");
  const std::string before = book.file("contacts/bob-king.yaml");
  CHECK(book.run({"log", "bob,nobody", "x"}).status == 3);
  CHECK(book.run({"log", "bob,", "x"}).status == 2);
  CHECK(book.file("contacts/bob-king.yaml") == before);
  CHECK(book.run({"log", "bob,bob", "x"}).out ==
        "logged Bob King: call, Mon 23 November · next 23 February 2027\n");
}

TEST_CASE("filters log on everyone who passes, after showing how many") {
  LogBook book;
  const Ran result = book.run({"log", "--tag", "client", "-c", "newsletter", "Autumn", "issue"});
  CHECK(result.err == "2 people match\n");
  CHECK(book.file("contacts/cem-king.yaml").find("note: Autumn issue") != std::string::npos);
  CHECK(book.run({"log", "--tag", "nobody", "x"}).status == 2);
  CHECK(book.run({"log", "--tag", "client", "bob", "x"}).status == 2);
  CHECK(book.run({"log", "--tag", "client", "--rating", "D", "x"}).status == 3);
  for (const char* name : {"Dora", "Emil"}) book.run({"add", name, "tags=client"});
  book.terminal.interactive = true;
  book.terminal.input = "n\n";
  CHECK(book.run({"log", "--tag", "client", "again"}).status == 1);
  CHECK(book.file("contacts/cem-king.yaml").find("again") == std::string::npos);
}

TEST_CASE("what can't be is refused with a way out") {
  LogBook book;
  const std::string before = book.file(ada);
  const std::pair<std::vector<std::string>, const char*> rows[] = {
      {{"log", "ada", "-c", "cal"}, "unknown channel 'cal'\nhint: did you mean 'call'?"},
      {{"log", "ada", "-d", "tomorrow"}, "'tomorrow' is 2026-11-24, in the future"},
      {{"log", "ada", "--intent", "gift"}, "unknown intent 'gift'"},
      {{"log", "ada", "--no-answer", "--from-them"}, "contradict"},
      {{"log", "ada", "--follow-up", "yesterday: x"}, "in the past"},
      {{"log"}, "'log' needs CONTACT"},
  };
  for (const auto& [words, message] : rows) {
    const auto& shown = message;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const Ran result = book.run(words);
    CHECK(result.status == 2);
    CHECK(result.err.find(message) != std::string::npos);
  }
  CHECK(book.run({"log", "ada", "--sent", "paper"}).err ==
        "nurture: nothing in the library is found by 'paper'\n"
        "hint: it is empty: nurture library add TITLE\n");
  CHECK(book.file(ada) == before);
}

TEST_CASE("the note is typed, read or edited") {
  LogBook book;
  book.terminal.input = "two\nlines\n";
  CHECK(book.after({"log", "ada", "-"}, ada).find("    note: |\n      two\n      lines\n") !=
        std::string::npos);
  book.terminal.interactive = true;
  book.terminal.input = "asked for\n";
  CHECK(book.after({"log", "ada"}, ada).find("note: asked for\n") != std::string::npos);
  book.environment.variables["EDITOR"] = "ed";
  book.process.play = [&](const FakeProcess::Call& call) {
    book.files.put(call.command.back(), "edited\n");
    return system::ProcessResult{};
  };
  CHECK(book.after({"log", "ada", "-e"}, ada).find("note: edited\n") != std::string::npos);
  CHECK(book.files.list("/home/ada/.cache/nurture/drafts").empty());
}

TEST_CASE("a note that could not be logged is kept") {
  LogBook book;
  book.environment.variables["EDITOR"] = "ed";
  book.process.play = [&](const FakeProcess::Call& call) {
    book.files.put(call.command.back(), "long thoughts\n");
    book.file(ada, "name: [broken\n");
    return system::ProcessResult{};
  };
  const Ran result = book.run({"log", "ada", "-e"});
  CHECK(result.status == 1);
  CHECK(result.err.find(
            "the note is kept in '/home/ada/.cache/nurture/drafts/note-ada-lovelace.txt'") !=
        std::string::npos);
}

TEST_CASE("--amend changes the last one, key by key") {
  LogBook book;
  book.run({"log", "ada", "old words", "--next", "ask", "-d", "2026-11-20"});
  const std::string before = book.file(ada);
  CHECK(book.run({"log", "ada", "--amend", "-c", "email"}).out ==
        "amended Ada Lovelace: email, Fri 20 November (was: call) · next 11 December\n");
  std::string expected = before;
  expected.replace(expected.find("channel: call"), 13, "channel: email");
  CHECK(book.file(ada) == expected);
  CHECK(book.after({"log", "ada", "--amend", "new", "words"}, ada).find("note: new words\n") !=
        std::string::npos);
  CHECK(book.run({"log", "ada", "--amend", "newest", "--next", "tell", "--no-answer"}).out ==
        "amended Ada Lovelace: email, no answer, Fri 20 November (was: a talk, \"new words\", next "
        "\"ask\") · next 24 November\n");
  CHECK(book.run({"log", "ada", "--amend"}).status == 2);
  CHECK(book.run({"log", "bob", "--amend", "x"}).status == 2);
}

TEST_CASE("an attempt is ours: of --no-answer and --from-them the later holds") {
  LogBook book;
  book.run({"log", "ada", "x", "--from-them"});
  std::string text = book.after({"log", "ada", "--amend", "--no-answer"}, ada);
  CHECK(text.find("reached: false") != std::string::npos);
  CHECK(text.find("from: them") == std::string::npos);
  text = book.after({"log", "ada", "--amend", "--from-them"}, ada);
  CHECK(text.find("reached: false") == std::string::npos);
  CHECK(text.find("from: them") != std::string::npos);
}

TEST_CASE("a logged day is today or before it, and within a lifetime") {
  LogBook book;
  const auto logged = [&](const std::string& day) {
    const Ran result = book.run({"log", "ada", "-d", day, "x"});
    return result.status == 0 ? result.out : result.err;
  };
  const std::string call = "logged Ada Lovelace: call, ";
  for (const char* holds_today : {"november", "q4", "w48", "this week", "2026-11", "2026"}) {
    CHECK(logged(holds_today) == call + "Mon 23 November · next 14 December\n");
  }
  CHECK(logged("march") == call + "Tue 31 March · next 14 December\n");
  CHECK(logged("this saturday") ==
        "nurture: 'this saturday' is 2026-11-28, in the future\n"
        "hint: for the one before: 'last saturday'\n");
  CHECK(logged("2027-03") ==
        "nurture: '2027-03' is 2027-03-01, in the future\n"
        "hint: for something still to come: --follow-up \"2027-03: …\"\n");
  CHECK(logged("1030") ==
        "nurture: '1030' is a time of day, and only days are kept\n"
        "hint: if a day is meant, write 1030-01-01\n");
  CHECK(logged("1030-01-01") == "nurture: '1030-01-01' is more than a lifetime ago\n");
  CHECK(book.run({"log", "ada", "x", "--follow-up", "fri send photos"}).err ==
        "nurture: 'fri send photos' has no colon after the date\n"
        "hint: write 'fri: send photos'\n");
}

TEST_CASE("an amended date moves the interaction, with all its keys") {
  LogBook book;
  book.file(ada,
            "name: Ada Lovelace\ninteractions:\n  - date: 2026-11-10\n    note: one\n"
            "  - date: 2026-11-20\n    x-mood: good\n    note: two\n");
  CHECK(book.after({"log", "ada", "--amend", "-d", "2026-11-01"}, ada) ==
        "name: Ada Lovelace\ninteractions:\n  - date: 2026-11-01\n    x-mood: good\n    note: two\n"
        "  - date: 2026-11-10\n    note: one\n");
}

TEST_CASE("an amended date keeps the comments of the interaction, moved or not") {
  LogBook book;
  const std::string one = "  - date: 2026-11-10 # one\n    note: one\n";
  const auto two = [](const std::string& day) {
    return "  - # first\n    date: " + day +
           " # day\n    note: two # why\n    x-mood: good # really\n";
  };
  const std::string head = "name: Ada Lovelace\ninteractions:\n", tail = "  # end\n";
  book.file(ada, head + one + two("2026-11-20") + tail);
  CHECK(book.after({"log", "ada", "--amend", "-d", "2026-11-19"}, ada) ==
        head + one + two("2026-11-19") + tail);
  CHECK(book.after({"log", "ada", "--amend", "-d", "2026-11-01"}, ada) ==
        head + two("2026-11-01") + one + tail);
}

TEST_CASE("an amended date moves nothing in a list without an order of days, or of one") {
  LogBook book;
  const auto listed = [](const std::string& day) {
    return "name: Ada Lovelace\ninteractions:\n  - date: " + day +
           "\n    note: a\n  - date: 2026-11-10\n    note: b\n  - date: 2026-11-01\n    note: c\n";
  };
  book.file(ada, listed("2026-11-20"));
  CHECK(book.after({"log", "ada", "--amend", "-d", "2026-11-18"}, ada) == listed("2026-11-18"));
  book.file(ada, "name: Ada Lovelace\ninteractions:\n  date: 2026-11-20 # day\n  note: a\n");
  CHECK(book.after({"log", "ada", "--amend", "-d", "2026-11-18"}, ada) ==
        "name: Ada Lovelace\ninteractions:\n  date: 2026-11-18 # day\n  note: a\n");
}

TEST_CASE("an amended interaction without a channel names none") {
  LogBook book;
  book.file(ada, "name: Ada Lovelace\ninteractions:\n  - date: 2026-11-20\n    note: b\n");
  const std::string amended = "amended Ada Lovelace: ";
  CHECK(book.run({"log", "ada", "--amend", "c"})
            .out.starts_with(amended + "Fri 20 November (was: \"b\")"));
  CHECK(book.run({"log", "ada", "--amend", "--no-answer"})
            .out.starts_with(amended + "no answer, Fri 20 November (was: a talk)"));
  CHECK(book.run({"log", "ada", "--amend", "-c", "email"})
            .out.starts_with(amended + "email, no answer, Fri 20 November · "));
  CHECK(book.run({"undo"}).out.starts_with("took back 'amend: Ada Lovelace, email, 2026-11-20'"));
  CHECK(book.run({"undo"}).out.starts_with("took back 'amend: Ada Lovelace, 2026-11-20'"));
}

TEST_CASE("who logged is written where it is not the owner") {
  LogBook book;
  book.files.put("/home/ada/.config/nurture/config.yaml", "me: dave\n");
  CHECK(book.after({"log", "ada"}, ada).find("by: dave") != std::string::npos);
  book.file(ada, "name: Ada Lovelace\nowner: dave\n");
  CHECK(book.after({"log", "ada"}, ada).find("by:") == std::string::npos);
}

}  // namespace nurture::test
