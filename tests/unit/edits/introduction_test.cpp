// What an introduction writes into the file of each.
#include "edits/introduction.hpp"

#include <doctest/doctest.h>

using namespace nurture;

namespace {

edits::LogEntry entry_of(const std::string& id, std::vector<std::string> knows = {}) {
  edits::LogEntry made;
  made.contact.id = id;
  made.contact.name = "The " + id;
  made.contact.knows = std::move(knows);
  return made;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each entry names the others, and what it was for, ahead of the note") {
  std::vector<edits::LogEntry> entries{entry_of("ada"), entry_of("bob"), entry_of("cay")};
  entries[0].interaction.note = "In March.";
  entries[1].interaction.note = "One.\nTwo.\n";
  entries[1].interaction.intent = "social";
  introduce(entries, " the ERP project ");
  CHECK(entries[0].interaction.introduced == Texts{"bob", "cay"});
  CHECK(entries[0].interaction.note ==
        "introduced to The bob, The cay: the ERP project\nIn March.\n");
  CHECK(entries[0].interaction.intent == "give");
  CHECK(entries[1].interaction.note ==
        "introduced to The ada, The cay: the ERP project\nOne.\nTwo.\n");
  CHECK(entries[1].interaction.intent == "social");
  CHECK(entries[2].interaction.note == "introduced to The ada, The bob: the ERP project");
}

TEST_CASE("they know each other from then on, unless either file says so") {
  std::vector<edits::LogEntry> entries{entry_of("ada", {"BOB"}), entry_of("bob"),
                                       entry_of("cay", {"old-bob"})};
  entries[1].contact.formerly = {"old-bob"};
  introduce(entries, "dinner");
  CHECK(entries[0].newly_known == Texts{"cay"});
  CHECK(entries[1].newly_known.empty());
  CHECK(entries[2].newly_known == Texts{"ada"});
}

TEST_CASE("a purpose of several lines is a block of its own") {
  std::vector<edits::LogEntry> entries{entry_of("ada"), entry_of("bob")};
  introduce(entries, "the ERP project\nand lunch");
  CHECK(entries[0].interaction.note == "introduced to The bob: the ERP project\nand lunch\n");
}
