// Notes that say nobody was reached.
#include "edits/log_words.hpp"

#include <doctest/doctest.h>

using nurture::edits::says_nobody_reached;

TEST_CASE("a note says that nobody was reached, by itself or before a stop") {
  for (const char* note : {"no answer",
                           "No answer.",
                           "voicemail",
                           "Voicemail again",
                           "didn't pick up",
                           "didn’t pick up",
                           "did not pick up",
                           "she didn't pick up",
                           "left a message",
                           "Left a message.",
                           "left her a message",
                           "nobody there",
                           "engaged",
                           "Busy!",
                           "busy again",
                           "the line was busy",
                           "no answer, will try again on Friday",
                           "voicemail: asked to ring back",
                           "Went to voicemail (twice)",
                           "no answer\nagain tomorrow",
                           "  no reply  ",
                           "not in today",
                           "couldn't reach him",
                           "vm",
                           "lvm",
                           "left vm",
                           "n/a",
                           "na",
                           "rang, no luck",
                           "Rang him again; no joy",
                           "tried again",
                           "tried, no answer",
                           "called but she didn't pick up",
                           "called and left a voicemail",
                           "tried to call his mobile: engaged",
                           "left a voicemail, will try friday",
                           "no joy",
                           "ring out",
                           "the phone rang out"}) {
    CAPTURE(note);
    CHECK(says_nobody_reached(note));
  }
  for (const char* note : {"",
                           "no answer to our proposal yet",
                           "no answer from the board",
                           "busy until March",
                           "busy, but interested",
                           "rang: busy, but interested",
                           "called",
                           "rang him back",
                           "tried the new cake",
                           "tried again, and she agreed",
                           "called, left the offer with him",
                           "n/a for the budget",
                           "left",
                           "no",
                           "out, but her deputy took it",
                           "engaged! Wedding in June",
                           "left a message with her assistant",
                           "voicemail greeting says she left",
                           "out of budget",
                           "nobody there knows the ERP",
                           "a good talk, then voicemail from Bob",
                           "not in favour",
                           "she is away in May",
                           "?",
                           "..."}) {
    CAPTURE(note);
    CHECK_FALSE(says_nobody_reached(note));
  }
}
