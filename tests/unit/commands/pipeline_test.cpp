// Follow-ups, dates, needs and programmes.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

const std::string ada = "contacts/ada.yaml";

struct Book : Program {
  explicit Book(const std::string& rest = "") {
    file(ada, "name: Ada Lovelace\n" + rest);
    file("orgs/engines.yaml", "name: Analytical Engines\n");
  }
};

const std::string two_follow_ups =
    "follow_ups:\n  - due: 2026-11-05\n    what: send the paper\n  - due: 2027-01-01\n    what: "
    "call Bob\n";

}  // namespace

TEST_CASE("a follow-up is added to people and organisations") {
  Book book;
  CHECK(book.run({"follow-up", "add", "ada", "in", "2", "weeks:", "call"}).out ==
        "follow-up with Ada Lovelace: call (due 7 December)\n");
  CHECK(book.file(ada) == "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-12-07\n    what: call\n");
  CHECK(book.after({"follow-up", "add", "engines", "2027-02-01"}, "orgs/engines.yaml") ==
        "name: Analytical Engines\nfollow_ups:\n  - due: 2027-02-01\n");
  CHECK(book.run({"follow-up", "add", "ada", "yesterday: x"}).status == 2);
}

TEST_CASE("a follow-up is done, moved and withdrawn by number or words") {
  Book done(two_follow_ups);
  CHECK(done.after({"follow-up", "done", "ada", "paper"}, ada)
            .find("what: send the paper\n    done: 2026-11-23\n") != std::string::npos);
  CHECK(done.after({"follow-up", "withdraw", "ada"}, ada)
            .find("what: call Bob\n    withdrawn: 2026-11-23\n") !=
        std::string::npos);  // the only one that is left
  CHECK(done.run({"follow-up", "done", "ada"}).status == 2);
  Book moved(two_follow_ups);
  CHECK(moved.after({"follow-up", "move", "ada", "2", "--to", "2027-03-01"}, ada)
            .find("  - due: 2027-03-01\n    what: call Bob\n") != std::string::npos);
  CHECK(moved.run({"follow-up", "move", "ada", "2"}).status == 2);
}

TEST_CASE("which one must be clear") {
  Book book(two_follow_ups);
  const Ran several = book.run({"follow-up", "done", "ada"});
  CHECK(several.status == 2);
  CHECK(
      several.err.find("1  send the paper (due 5 November)\n  2  call Bob (due 1 January 2027)") !=
      std::string::npos);
  CHECK(book.run({"follow-up", "done", "ada", "9"}).status == 2);
  book.terminal.interactive = true;
  book.terminal.input = "2\n";
  CHECK(book.after({"follow-up", "done", "ada"}, ada).find("call Bob\n    done:") !=
        std::string::npos);
}

TEST_CASE("a date comes every year or once, as its form says") {
  Book book;
  CHECK(book.run({"date", "add", "ada", "12-10", "birthday"}).out ==
        "Ada Lovelace: birthday, every year on 10 December\n");
  CHECK(book.after({"date", "add", "ada", "2027-03-01", "renewal", "--lead", "60 days"}, ada) ==
        "name: Ada Lovelace\ndates:\n  - date: 12-10\n    what: birthday\n  - date: 2027-03-01\n"
        "    what: renewal\n    lead: 60 days\n");
  const Ran unclear = book.run({"date", "add", "ada", "10 dec", "renewal"});
  CHECK(unclear.status == 2);
  CHECK(unclear.err.find("write 12-10 (every year) or 2026-12-10 (once)") != std::string::npos);
  CHECK(book.run({"date", "add", "ada", "1815-12-10", "birthday"}).err ==
        "nurture: a birthday in 1815 is more than a lifetime ago\n");
  CHECK(book.run({"date", "add", "ada", "02-30", "never"}).status == 2);
  CHECK(book.after({"date", "remove", "ada", "birthday"}, ada).find("birthday") ==
        std::string::npos);
  CHECK(book.after({"date", "remove", "ada"}, ada) == "name: Ada Lovelace\n");
}

TEST_CASE("what comes every year by its nature keeps the year of the first") {
  Book book;
  CHECK(book.run({"date", "add", "ada", "1985-12-03", "birthday"}).out ==
        "Ada Lovelace: birthday, every year on 3 December (since 1985)\n");
  CHECK(book.file(ada) ==
        "name: Ada Lovelace\ndates:\n  - date: 12-03\n    what: birthday\n    year: 1985\n");
  CHECK(book.run({"date", "add", "ada", "2026-12-03", "Birthday"}).err ==
        "nurture: 'birthday, every year on 3 December (since 1985)' is there already\n"
        "hint: to write it anew, first: nurture date remove ada birthday\n");
  CHECK(book.run({"date", "add", "ada", "3", "dec", "1985", "name", "day"}).out ==
        "Ada Lovelace: name day, every year on 3 December (since 1985)\n");
  CHECK(book.run({"date", "add", "ada", "23 nov", "birthday"}).out ==
        "Ada Lovelace: birthday, every year on 23 November\n");
  CHECK(book.run({"date", "add", "ada", "tomorrow", "fair"}).out ==
        "Ada Lovelace: fair, 24 November 2026\n");
  CHECK(book.run({"date", "add", "ada", "4 dec", "birthday"}).out ==
        "Ada Lovelace: birthday, every year on 4 December\n");
  CHECK(book.run({"date", "add", "ada", "3.12.1985", "wedding anniversary"}).out ==
        "Ada Lovelace: wedding anniversary, every year on 3 December (since 1985)\n");
  CHECK(book.run({"date", "add", "ada", "05-12", "joined the board", "--year", "2019"}).out ==
        "Ada Lovelace: joined the board, every year on 12 May (since 2019)\n");
  CHECK(book.run({"date", "add", "ada", "2027-06-01", "60th birthday"}).out ==
        "Ada Lovelace: 60th birthday, 1 June 2027\n");
  CHECK(book.run({"date", "add", "ada", "12-03", "birthday", "--year", "2027"}).status == 2);
  CHECK(book.run({"date", "add", "ada", "nov", "fair"}).err ==
        "nurture: 'nov' is more than a day\nhint: name one, as in 12-03 or 2027-03-01\n");
}

TEST_CASE("a past date may come every year: a terminal asks") {
  Book book;
  const Ran past = book.run({"date", "add", "ada", "2019-05-12", "joined", "the", "board"});
  CHECK(past.status == 2);
  CHECK(past.err ==
        "nurture: '2019-05-12' is past, and comes once\n"
        "hint: for every year write 05-12 --year 2019; for once, a day to come\n");
  book.terminal.interactive = true;
  book.terminal.input = "n\n";
  CHECK(book.run({"date", "add", "ada", "2019-05-12", "joined", "the", "board"}).status == 2);
  CHECK(book.file(ada) == "name: Ada Lovelace\n");
  book.terminal.input = "y\n";
  CHECK(book.run({"date", "add", "ada", "2019-05-12", "joined", "the", "board"}).out ==
        "Ada Lovelace: joined the board, every year on 12 May (since 2019)\n");
  book.terminal.input = "n\n";
  CHECK(book.run({"date", "add", "ada", "12 may", "fair"}).out ==
        "Ada Lovelace: fair, 12 May 2027\n");
}

TEST_CASE("a date is removed by words of it, or by its day as the file has it") {
  Book book;
  book.file(ada,
            "name: Ada Lovelace\ndates:\n  - {date: 12-03, what: birthday, year: 1985}\n"
            "  - {date: 2027-12-03, what: renewal}\n");
  CHECK(book.run({"date", "remove", "ada", "12-03"}).out ==
        "Ada Lovelace: removed birthday, every year on 3 December (since 1985)\n");
  CHECK(book.run({"date", "remove", "ada", "renewal"}).out ==
        "Ada Lovelace: removed renewal, 3 December 2027\n");
}

TEST_CASE("a follow-up is taken without its colon where words stand by themselves") {
  Book book;
  const auto added = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"follow-up", "add", "ada"});
    const Ran result = book.run(words);
    return result.status == 0 ? result.out : result.err;
  };
  const std::string with = "follow-up with Ada Lovelace: ";
  CHECK(added({"fri", "send", "photos"}) == with + "send photos (due 27 November)\n");
  CHECK(added({"fri send photos"}) == with + "send photos (due 27 November)\n");
  CHECK(added({"in", "2", "weeks", "call"}) == with + "call (due 7 December)\n");
  CHECK(added({"dec", "3", "call"}) == with + "call (due 3 December)\n");
  CHECK(added({"mon", "30", "nov", "call"}) == with + "call (due 30 November)\n");
  CHECK(added({"fri", "10:30", "call"}) == with + "10:30 call (due 27 November)\n");
  CHECK(added({"fri: ask:", "budget?"}) == with + "ask: budget? (due 27 November)\n");
  for (const char* half : {"sep 31: x", "feb 29 2027: x", "mon nov 29: x", "fri ask: budget?"}) {
    CAPTURE(half);
    CHECK(book.run({"follow-up", "add", "ada", half}).status == 2);
  }
  CHECK(added({"sep", "31", "x"}) ==
        "nurture: '31' may belong to the date 'sep'\n"
        "hint: put a colon after the date: 'sep: 31 x'\n");
  CHECK(added({"this week: x"}) == with + "x (due 23 November)\n");
  CHECK(added({"2026-11:", "x"}) == with + "x (due 23 November)\n");
  CHECK(added({"until fri"}) == "follow-up with Ada Lovelace on 27 November\n");
  CHECK(added({"fri", "2", "samples"}) ==
        "nurture: 'fri 2 samples' may begin with two dates\n"
        "hint: put a colon after the date: 'fri: 2 samples' or 'fri 2: samples'\n");
  CHECK(added({"send", "photos"})
            .starts_with("nurture: cannot read 'send photos' as a date\nhint: write a day as"));
  CHECK(added({"1.5 years: x"}).starts_with("nurture: cannot read '1.5 years' as a date\n"));
  CHECK(added({"03/04/2027: x"}) ==
        "nurture: '03/04/2027' is ambiguous\nhint: write 2027-04-03 or 2027-03-04\n");
}

TEST_CASE("a need isn't closed before it was noted") {
  Book book;
  book.run({"need", "add", "ada", "ERP"});
  CHECK(book.run({"need", "close", "ada", "--won", "-d", "yesterday"}).err ==
        "nurture: the need was noted on 23 November, after 22 November\n"
        "hint: close it on a later day\n");
}

TEST_CASE("a need is noted, changed and closed") {
  Book book;
  CHECK(book.after({"need", "add", "ada", "replace", "the", "ERP", "--when", "2028-Q4"}, ada) ==
        "name: Ada Lovelace\nneeds:\n  - what: replace the ERP\n    status: latent\n    when: "
        "2028-Q4\n"
        "    noted: 2026-11-23\n");
  CHECK(book.after({"need", "set", "ada", "erp", "--status", "aware", "--when", ""}, ada) ==
        "name: Ada Lovelace\nneeds:\n  - what: replace the ERP\n    status: aware\n    noted: "
        "2026-11-23\n");
  CHECK(book.after({"need", "close", "ada", "--won"}, ada) ==
        "name: Ada Lovelace\nneeds:\n  - what: replace the ERP\n    status: won\n    noted: "
        "2026-11-23\n"
        "    closed: 2026-11-23\n");
  CHECK(book.run({"need", "close", "ada", "--won"}).status == 2);
  CHECK(book.run({"need", "add", "ada", "x", "--status", "won"}).status == 2);
  CHECK(
      book.run({"need", "add", "ada", "x", "--status", "redy"}).err.find("did you mean 'ready'?") !=
      std::string::npos);
}

TEST_CASE("a programme is written as follow-ups, and stopped by withdrawing the open ones") {
  Book book;
  CHECK(book.run({"programme", "start", "newcomer", "ada"}).out ==
        "Ada Lovelace: newcomer, 25 November by note, 7 December by article, 4 January 2027 by "
        "call\n");
  CHECK(book.file(ada) ==
        "name: Ada Lovelace\nfollow_ups:\n"
        "  - due: 2026-11-25\n    what: newcomer 1 of 3\n    by: note\n    programme: newcomer\n"
        "  - due: 2026-12-07\n    what: newcomer 2 of 3\n    by: article\n    programme: newcomer\n"
        "  - due: 2027-01-04\n    what: newcomer 3 of 3\n    by: call\n    programme: newcomer\n");
  CHECK(book.run({"programme", "list"}).out ==
        "newcomer: 2 days by note, 2 weeks by article, 6 weeks by call\n"
        "  ada  Ada Lovelace  3 open, next 25 November\n");
  CHECK(book.run({"programme", "start", "newcomer", "ada"}).status == 2);
  book.run({"follow-up", "done", "ada", "1"});
  CHECK(book.run({"programme", "stop", "newcomer", "ada"}).out ==
        "Ada Lovelace: newcomer stopped, 2 follow-ups withdrawn\n");
  CHECK(book.file(ada).find("done: 2026-11-23\n  - due: 2026-12-07") != std::string::npos);
  CHECK(book.run({"programme", "stop", "newcomer", "ada"}).status == 2);
}

TEST_CASE("a programme starts with several people in one change") {
  Book book;
  book.file("contacts/bob.yaml", "name: Bob\n");
  CHECK(book.run({"programme", "start", "newcomer", "ada,bob", "--on", "2026-12-01"}).status == 0);
  book.run({"undo"});
  CHECK(book.file(ada) == "name: Ada Lovelace\n");
  CHECK(book.file("contacts/bob.yaml") == "name: Bob\n");
}

TEST_CASE("a programme that isn't there, or stands in the wrong place, says what is meant") {
  Book book;
  CHECK(book.run({"programme", "start", "newcommer", "ada"}).err.find("did you mean 'newcomer'?") !=
        std::string::npos);
  CHECK(book.run({"programme", "start", "ada", "newcomer"})
            .err.find("the programme comes first: nurture programme start newcomer ada") !=
        std::string::npos);
  CHECK(
      book.run({"set", "ada", "programme=newcomer"}).err.find("nurture programme start NAME WHO") !=
      std::string::npos);
}

TEST_CASE("a touch closes a step on the step's channel, or on one that stands for it") {
  Book book(
      "follow_ups:\n  - due: 2026-11-16\n    what: send it\n    by: article\n"
      "  - due: 2026-11-16\n    what: ring\n    by: call\n");
  CHECK(book.run({"log", "ada", "-c", "email", "x"}).out.find("done:") == std::string::npos);
  CHECK(book.run({"log", "ada", "-c", "article", "x"}).out.find("done: send it") !=
        std::string::npos);
  CHECK(book.run({"log", "ada", "-c", "visit", "x"}).out.find("done: ring") != std::string::npos);
}

TEST_CASE("what earlier versions wrote is mended in one change") {
  const std::string before =
      "programme: {name: newcomer, start: 2026-11-06, skipped: [3]}\nrating: A\n"
      "past:\n  - org: engines\n    title: Head\n    until: 2026-09\n    successor: wanted\n";
  Book book(before);
  book.file("contacts/bob.yaml",
            "name: Bob\nprogramme: newcomer\nsince: 2026-11-12\ninteractions:\n"
            "  - date: 2026-11-14\n    channel: note\n");
  book.file("contacts/cay.yaml", "name: Cay\nprogramme: unheard-of\n");
  CHECK(book.run({"check", "--mend"})
            .out.starts_with(
                "contacts/ada.yaml: a step of newcomer is a follow-up now\n"
                "contacts/ada.yaml: a follow-up says: find a successor for Ada Lovelace (Head) at "
                "Analytical Engines\n"
                "contacts/bob.yaml: 2 steps of newcomer are follow-ups now\n"
                "contacts/cay.yaml: nurture.yaml has no programme 'unheard-of': write it there, or "
                "take 'programme' out of the file by hand\n"));
  CHECK(book.file(ada) ==
        "name: Ada Lovelace\nrating: A\n"
        "follow_ups:\n"
        "  - due: 2026-11-20\n    what: newcomer 2 of 3\n    by: article\n    programme: newcomer\n"
        "  - due: 2026-11-23\n    what: find a successor for Ada Lovelace (Head) at Analytical "
        "Engines\n"
        "past:\n  - org: engines\n    title: Head\n    until: 2026-09\n");
  CHECK(book.file("contacts/bob.yaml").find("newcomer 1 of 3") == std::string::npos);
  CHECK(book.run({"check", "--mend"}).out.starts_with("contacts/cay.yaml: nurture.yaml has no"));
  book.run({"undo"});
  CHECK(book.file(ada) == "name: Ada Lovelace\n" + before);
  CHECK(book.file("contacts/bob.yaml").find("programme: newcomer\nsince") != std::string::npos);
}

TEST_CASE("mending leaves what it can't tell, and the settings' errors come first") {
  Book book("programme: {name: newcomer, x-from: fair}\nadded: 2026-11-20\n");
  book.file("contacts/bob.yaml", "name: Bob\nprogramme: &p newcomer\nadded: 2026-11-20\n");
  book.file("contacts/cay.yaml",
            "name: Cay\nprogramme: {name: newcomer, start: soon}\nadded: 2026-11-20\n");
  book.file("contacts/dan.yaml", "name: Dan\nprogramme: newcomer\nadded: 2026-11-20\n");
  const std::string dan = book.file("contacts/dan.yaml");
  book.file("nurture.yaml", "format: 1\nprogrammes: {newcomer: [sometime]}\n");
  CHECK(book.run({"check", "--mend"}).err.find("nothing was mended") != std::string::npos);
  CHECK(book.run({"programme", "start", "newcomer", "ada"}).status == 1);
  CHECK(book.file("contacts/dan.yaml") == dan);
  book.file("nurture.yaml", "format: 1\n");
  const std::string told = book.run({"check", "--mend"}).out;
  CHECK(told.find("ada.yaml: 'programme' has a key of its own, 'x-from'") != std::string::npos);
  CHECK(told.find("bob.yaml: line 2, column 15: an anchor") != std::string::npos);
  CHECK(told.find("cay.yaml: its start 'soon' is not a day") != std::string::npos);
  CHECK(told.find("dan.yaml: 3 steps of newcomer are follow-ups now") != std::string::npos);
}

TEST_CASE("no programme is started with the archived, or by a channel that can't answer") {
  Book book("archived: 2026-11-01\n");
  book.file("contacts/bob.yaml", "name: Bob\nfollow_ups:\n  - due: 2026-11-30\n");
  CHECK(book.run({"programme", "start", "newcomer", "ada"}).err.find("is archived") !=
        std::string::npos);
  CHECK(book.run({"programme", "stop", "", "bob"}).status == 2);
  book.file("nurture.yaml", "format: 1\nprogrammes: {post: [2 days by newsletter], none: []}\n");
  CHECK(book.run({"programme", "start", "post", "bob"}).status == 2);
  CHECK(book.run({"programme", "start", "none", "bob"}).status == 2);
  CHECK(book.file("contacts/bob.yaml") == "name: Bob\nfollow_ups:\n  - due: 2026-11-30\n");
}

TEST_CASE(
    "without a channel a log takes the one that a due promise names, and says what stays open") {
  Book book("follow_ups:\n  - due: 2026-11-16\n    what: send it\n    by: article\n");
  const auto call = book.run({"log", "ada", "-c", "call", "x"});
  CHECK(call.err.find(
            "still open: send it (by article, due 16 November): nurture follow-up done ada 1") !=
        std::string::npos);
  CHECK(book.run({"log", "ada", "-c", "article", "--from-them", "x"}).out.find("done:") ==
        std::string::npos);
  CHECK(book.run({"log", "ada", "x"}).out.find(": article, ") != std::string::npos);
}

TEST_CASE("an item that can't be read stays as it is, and the others are found in their places") {
  Book book("follow_ups:\n  - due: someday\n    what: x\n  - due: 2026-11-05\n    what: send\n");
  CHECK(book.after({"follow-up", "done", "ada", "send"}, ada) ==
        "name: Ada Lovelace\nfollow_ups:\n  - due: someday\n    what: x\n  - due: 2026-11-05\n"
        "    what: send\n    done: 2026-11-23\n");
}

}  // namespace nurture::test
