// The table of keys as merge policies: each kind of file merges as its keys say.
#include "store/merge.hpp"

#include <doctest/doctest.h>
#include <string>

#include "yaml/reader.hpp"

using namespace nurture;
using model::File;

namespace {

std::string merged(File file, const char* base, const char* ours, const char* theirs) {
  const auto result = merge::merge(base, ours, theirs, store::merge_policy(file));
  return result.text.empty() ? result.why : result.text;
}

}  // namespace

TEST_CASE("a path's folders say what a file is, wherever the store lies in the work tree") {
  struct Row {
    const char* path;
    std::optional<File> file;
  };
  const Row rows[] = {
      {"contacts/ada.yaml", File::contact},
      {"contacts/old/library/ada.yaml", File::contact},
      {"orgs/royal-society.yaml", File::organisation},
      {"library/erp.yaml", File::library_item},
      {"nurture.yaml", File::settings},
      {"people/nurture.yaml", File::settings},
      {"crm/people/contacts/ada.yaml", File::contact},
      {"contacts", std::nullopt},
      {"notes/ada.yaml", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(store::file_at(row.path) == row.file);
  }
}

TEST_CASE("every key of every file has the policy that the table says") {
  for (const File file : {File::contact, File::organisation, File::library_item, File::settings}) {
    const merge::Policy& policy = store::merge_policy(file);
    CHECK(policy.kind == merge::Policy::Kind::record);
    REQUIRE(policy.inside.size() == model::keys(file).size());
    for (std::size_t i = 0; i < policy.inside.size(); ++i) {
      const model::Key& row = model::keys(file)[i];
      const merge::Policy& key = policy.inside[i].policy;
      CHECK(policy.inside[i].key == row.name);
      CHECK((key.kind == merge::Policy::Kind::log) ==
            (row.merge == model::Merge::log || (row.type == model::Type::table && row.many)));
      CHECK((key.kind == merge::Policy::Kind::lines) == (row.merge == model::Merge::lines));
    }
  }
}

TEST_CASE("every record of a log is known again by more than equality") {
  for (const auto& [key, policy] : store::merge_policy(File::contact).inside) {
    const auto& shown = key;  // clang 14 captures no structured binding
    CAPTURE(shown);
    if (policy.kind != merge::Policy::Kind::log) continue;
    CHECK_FALSE(policy.identity.words.empty());
    CHECK_FALSE(policy.identity.dates.empty());
    CHECK_FALSE(policy.inside.empty());
  }
}

TEST_CASE("two people who log on the same contact lose nothing") {
  CHECK(merged(File::contact, "name: Ada\ninteractions:\n  - date: 2026-11-02\n    channel: call\n",
               "name: Ada\ninteractions:\n  - date: 2026-11-02\n    channel: call\n"
               "  - date: 2026-11-20\n    channel: call\n    note: spoke\n",
               "name: Ada\nrating: A\ninteractions:\n  - date: 2026-11-02\n    channel: call\n"
               "  - date: 2026-11-10\n    channel: email\n") ==
        "name: Ada\nrating: A\ninteractions:\n  - date: 2026-11-02\n    channel: call\n"
        "  - date: 2026-11-10\n    channel: email\n"
        "  - date: 2026-11-20\n    channel: call\n    note: spoke\n");
}

TEST_CASE("a need that one closed and the other reworded keeps both") {
  CHECK(merged(File::organisation, "name: A\nneeds:\n  - what: ERP\n    when: 2028\n",
               "name: A\nneeds:\n  - what: ERP\n    status: won\n    when: 2028\n",
               "name: A\nneeds:\n  - what: replace the ERP\n    when: 2028\n") ==
        "name: A\nneeds:\n  - what: replace the ERP\n    status: won\n    when: 2028\n");
}

TEST_CASE("a follow-up that one side did and the other gave up is a conflict of these two lines") {
  const char* base = "name: Ada\nfollow_ups:\n  - due: 2027-02-01\n    what: call\n";
  const std::string done = std::string(base) + "    done: 2027-01-05\n";
  const std::string withdrawn = std::string(base) + "    withdrawn: 2027-01-06\n";
  CHECK(merged(File::contact, base, done.c_str(), withdrawn.c_str()) ==
        std::string(base) +
            "<<<<<<< ours\n    done: 2027-01-05\n=======\n    withdrawn: 2027-01-06\n"
            ">>>>>>> theirs\n");
  CHECK(merged(File::contact, base, withdrawn.c_str(), done.c_str()) ==
        std::string(base) +
            "<<<<<<< ours\n    withdrawn: 2027-01-06\n=======\n    done: 2027-01-05\n"
            ">>>>>>> theirs\n");
  CHECK(merged(File::contact, done.c_str(), withdrawn.c_str(), ("rating: A\n" + done).c_str()) ==
        "rating: A\n" + withdrawn);
}

TEST_CASE("settings merge by rating, channel, owner and programme") {
  CHECK(merged(File::settings,
               "ratings:\n  - A: every 3 weeks\n  - B: every 6 weeks\nowners: {dave: {}}\n"
               "channels:\n  site: {cost: 60}\n",
               "ratings:\n  - A: every 2 weeks\n  - B: every 6 weeks\n"
               "owners: {dave: {}, mei: {capacity: 1}}\nchannels:\n  site: {cost: 70}\n",
               "ratings:\n  - A: every 3 weeks\n  - B: every 7 weeks  # more\n"
               "owners: {dave: {capacity: 6}}\nchannels:\n  fair: {cost: 9}\n"
               "  site: {cost: 60, minutes: 180}\n") ==
        "ratings:\n  - A: every 2 weeks\n  - B: every 7 weeks  # more\n"
        "owners: {dave: {capacity: 6}, mei: {capacity: 1}}\nchannels:\n  fair: {cost: 9}\n"
        "  site: {cost: 70, minutes: 180}\n");
}

TEST_CASE("words in a list of one's own are a set that keeps its order") {
  CHECK(merged(File::contact, "x-list: [a]\nname: Ada\n", "x-list: [a, b]\nname: Ada\n",
               "x-list: [a, c]\nname: Ada\n") == "x-list: [a, b, c]\nname: Ada\n");
}

TEST_CASE("what the table says nothing of merges by what stands there, wherever it stands") {
  CHECK(merged(File::settings, "programmes:\n  new: [2 days, 2 weeks]\n",
               "programmes:\n  new: [3 days, 2 weeks]\n",
               "programmes:\n  new: [2 days, 2 weeks, 6 weeks]\n") ==
        "programmes:\n  new: [3 days, 2 weeks, 6 weeks]\n");
  CHECK(merged(File::settings, "owners:\n  dave: {x-desk: {a: 1, b: 2}}\n",
               "owners:\n  dave: {x-desk: {a: 3, b: 2}}\n",
               "owners:\n  dave: {x-desk: {a: 1, b: 4}}\n") ==
        "owners:\n  dave: {x-desk: {a: 3, b: 4}}\n");
  CHECK(merged(File::contact, "interactions:\n  - date: 2026-11-02\n    x-mood: {a: 1, b: 2}\n",
               "interactions:\n  - date: 2026-11-02\n    x-mood: {a: 3, b: 2}\n",
               "interactions:\n  - date: 2026-11-02\n    x-mood: {a: 1, b: 4}\n") ==
        "interactions:\n  - date: 2026-11-02\n    x-mood: {a: 3, b: 4}\n");
  CHECK(merged(File::contact, "name: A\ncadence: every 6 weeks\n", "name: A\ncadence: none\n",
               "name: A\ncadence: [every 6 weeks, every year by lunch]\n")
            .find("<<<<<<<") != std::string::npos);
}
