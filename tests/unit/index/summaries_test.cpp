// The summaries against the book: the same people, day after day, with whatever index there is.
#include "index/summaries.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <doctest/doctest.h>
#include <numeric>
#include <random>
#include <string>

#include "store/load.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/support/memory_files.hpp"
#include "tests/support/names.hpp"

using namespace nurture;
using namespace nurture::index;

namespace {

constexpr base::Date today{20'780};  // 2026-11-23
constexpr std::int64_t now_ns = 1'795'000'000'123'456'789;
const std::string root = "/store";
const std::string place = "/cache/nurture/index-1";

void fill(test::MemoryFiles& files) {
  files.put(root + "/nurture.yaml", "format: 1\ndefault_channel: email\n");
  files.put(
      root + "/contacts/ada-lovelace.yaml",
      "name: Ada Lovelace\nalso: [Ada King, AAL]\nformerly: [ada-byron]\norg: engines\n"
      "rating: A\ncadence: [every 4..6 weeks by call, every year by meeting or visit]\n"
      "segment: fintech\n"
      "email: [ada@example.com, home@example.com]\ntags: [client, london]\n"
      "since: 2024-03-02\nadded: 2026-11-01\nreferred_by: carol\nknows: [bob, eve]\nsnooze: "
      "2026-12-01\narchived: 2027-05-01\n"
      "dates:\n  - date: 12-10\n    what: birthday\n    year: 1985\n    lead: 2 weeks\n"
      "needs:\n  - what: replace the ERP\n    status: aware\n    when: 2027-Q1\n"
      "    obstacle: none\n    noted: 2026-11-02\n"
      "  - what: paper\n    status: won\n    closed: 2026-11-20\n"
      "follow_ups:\n  - due: 2026-11-01\n    what: call\n    done: 2026-11-21\n"
      "  - due: 2026-12-01\n    what: send it\n    by: [note, article]\n    programme: newcomer\n"
      "past:\n  - org: royal-society\n    title: Fellow\n    until: 2025-12\n"
      "    successor: none\n"
      "interactions:\n  - date: 2026-10-15\n    channel: call\n  - date: 2026-11-22\n"
      "    by: dave\n  - date: 2026-11-22\n    channel: note\n    from: them\n");
  files.put(root + "/contacts/sub/bob.yaml", "name: Bob\nratin: B\nrating: X\n");
  files.put(root + "/contacts/broken.yaml", "name: 'Carol\n");
  files.put(root + "/contacts/half.yaml", "name: Half\nsince: never\n");
  files.put(root + "/contacts/copy.yml", "name: Copy\n");
  files.put(root + "/contacts/dan.yaml", "name: Dan\nuid: u-1\nadded: 2026-11-01\n");
  files.put(root + "/contacts/dan (Kopie).yaml", "name: Dan\nuid: u-1\nratin: B\n");
  files.put(root + "/contacts/dan-laptop.yaml", "name: Dan\nadded: 2026-11-01\nrating: X\n");
  files.put(root + "/contacts/dan-smith.yaml", "name: Dan Smith\nadded: 2026-11-01\n");
  files.put(root + "/orgs/engines.yaml",
            "name: Analytical Engines\nformerly: [ae]\nrating: B\ntarget: true\n"
            "cadence: every month\nneeds:\n  - what: more\n    status: lost\n"
            "    closed: 2026-11-10\n");
  files.put(root + "/orgs/engines 2.yaml", "name: Analytical Engines\n");
  files.put(root + "/library/paper.yaml", "title: ERP white paper\nkind: paper\n");
  files.put(root + "/library/paper - Copy.yaml", "title: ERP white paper\n");
  files.put(root + "/library/flawed.yaml", "titel: x\n");
}

/// What summaries says that commands show.
struct Answer {
  std::vector<model::Facts> people;
  std::vector<Names> names;
  std::vector<model::OrganisationFacts> organisations;
  std::vector<model::LibraryItem> library;
  base::Diagnostics diagnostics;
  std::vector<std::string> unreadable;
  int unreadable_count = 0;
  model::Settings settings;

  bool operator==(const Answer&) const = default;
};

Answer from_summaries(test::MemoryFiles& files, base::Date day, bool index = true,
                      std::int64_t now = now_ns) {
  Summaries summaries;
  const auto kept = index ? std::optional(place) : std::nullopt;
  load_summaries({files, root, kept, now}, day, summaries);
  Answer answer;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    answer.people.push_back(summaries.facts(i));
    answer.names.push_back(test::names_of(name_views(summaries.people[i].names)));
    CHECK(summaries.people[i].id == answer.people[i].id);
    const model::Facts& whole = answer.people[i];
    CHECK(summaries.at(i) == whole);
    model::Facts agenda = summaries.at((i + 1) % summaries.size());  // all is written over, but
    summaries.read(i, agenda);                                       // what it doesn't go by
    agenda.id = whole.id;
    agenda.name = whole.name;
    agenda.title = whole.title;
    agenda.level = whole.level;
    agenda.role = whole.role;
    agenda.warmth = whole.warmth;
    agenda.past = whole.past;
    agenda.segment = whole.segment;
    agenda.tags = whole.tags;
    CHECK(agenda == whole);
  }
  answer.organisations = summaries.organisation_facts();
  answer.library = summaries.library();
  answer.diagnostics = summaries.diagnostics;
  answer.unreadable = summaries.unreadable;
  answer.unreadable_count = summaries.incomplete();
  answer.settings = summaries.settings();
  return answer;
}

/// Facts kept for a far day know a little more of what lies behind the day, where nobody looks.
Answer from_book(test::MemoryFiles& files, base::Date day) {
  const auto book = store::load(files, root);
  auto facts = model::facts(book, day);
  std::vector<Names> names;
  for (const auto& one : book.contacts) {
    names.push_back({one.name,
                     one.also,
                     one.formerly,
                     one.email,
                     one.referred_by,
                     one.knows,
                     {},
                     one.uid,
                     one.added});
  }
  return {std::move(facts.people),  std::move(names), std::move(facts.organisations),
          std::move(facts.library), book.diagnostics, book.unreadable,
          facts.unreadable,         book.settings};
}

/// Files in memory have one time for what the real ones call mtime and ctime.
void set_mode(test::MemoryFiles& files, const std::string& path, unsigned mode) {
  files.info_of(path).mode = mode;
  ++files.info_of(path).mtime_ns;
}

}  // namespace

TEST_CASE("the summaries are what the book says, with an index and without") {
  test::MemoryFiles files;
  fill(files);
  for (const int days : {0, -3, -30, -400, 10, 4000}) {
    const auto day = today + days;
    const auto expected = from_book(files, day);
    CAPTURE(days);
    CHECK(from_summaries(files, day, false) == expected);
    CHECK(from_summaries(files, day) == expected);
    CHECK(files.there(place));
    CHECK(from_summaries(files, day) == expected);
  }
}

TEST_CASE("whatever call fails, nobody goes missing without a word") {
  const auto everyone = [](const Summaries& summaries) {
    std::vector<std::size_t> places(summaries.people.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    return places;
  };
  for (const bool index : {false, true}) {
    test::MemoryFiles whole;
    fill(whole);
    const auto kept = index ? std::optional(place) : std::nullopt;
    Summaries expected;
    load_summaries({whole, root, kept, now_ns}, today, expected);
    const auto read = store::load_few(whole, root, expected, {everyone(expected)});
    REQUIRE(read.unreadable.empty());
    for (int n = 1, calls = n; calls >= n; ++n) {
      CAPTURE(index);
      CAPTURE(n);
      auto files = whole;
      test::FailingFiles failing(files);
      failing.looks_fail = true;
      failing.code = EIO;
      failing.fail_at = n;
      Summaries summaries;
      load_summaries({failing, root, kept, now_ns}, today, summaries);
      const auto few = store::load_few(failing, root, summaries, {everyone(summaries)});
      CAPTURE(failing.failed);
      const bool missing = summaries.people.size() < expected.people.size();
      const bool told = std::any_of(
          summaries.unreadable.begin(), summaries.unreadable.end(), [&](const std::string& path) {
            return std::count(expected.unreadable.begin(), expected.unreadable.end(), path) == 0;
          });
      CHECK((!missing || told));
      const bool unread = few.contacts.size() < summaries.people.size();
      CHECK((!unread || (!few.unreadable.empty() && !few.diagnostics.empty())));
      calls = failing.calls;
    }
  }
}

TEST_CASE("who stands behind somebody that can't be read has the right one, index or not") {
  test::MemoryFiles files;
  fill(files);
  for (const auto* const id : {"carol", "dora", "zoe"}) {  // broken.yaml stands before them
    files.put(root + "/contacts/" + id + ".yaml", std::string("name: The ") + id + "\n");
  }
  const auto expected = from_book(files, today);
  REQUIRE(expected.people.size() == 8);
  CHECK(from_summaries(files, today) == expected);
  CHECK(from_summaries(files, today) == expected);
  files.put(root + "/contacts/dora.yaml", "name: 'Dora\n");
  const auto changed = from_book(files, today);
  REQUIRE(changed.people.size() == 7);
  CHECK(from_summaries(files, today) == changed);
  Summaries summaries;
  load_summaries({files, root, place, now_ns}, today, summaries);
  for (std::size_t i = 0; i < changed.people.size(); ++i) {
    CHECK(summaries.people[i].id == changed.people[i].id);
    CHECK(summaries.find(changed.people[i].id) == i);
  }
}

TEST_CASE("whatever happens to the files, the summaries say what they say") {
  test::MemoryFiles files;
  fill(files);
  const auto ada = root + "/contacts/ada-lovelace.yaml";
  const std::vector<std::pair<const char*, std::function<void()>>> events{
      {"nothing", [] {}},
      {"a file is written over", [&] { files.put(ada, "name: Ada King\n"); }},
      {"with the same size", [&] { files.put(ada, "name: Ada Ring\n"); }},
      {"a file comes", [&] { files.put(root + "/contacts/new.yaml", "name: New\n"); }},
      {"a file comes in a new folder",
       [&] { files.put(root + "/contacts/a/b/deep.yaml", "name: Deep\n"); }},
      {"a file goes", [&] { files.remove(root + "/contacts/new.yaml"); }},
      {"a file moves to another folder",
       [&] {
         files.rename_over(root + "/contacts/a/b/deep.yaml", root + "/contacts/sub/deep.yaml");
       }},
      {"two files change places", [&] { files.exchange(root + "/contacts/sub/deep.yaml", ada); }},
      {"a twin comes", [&] { files.put(root + "/contacts/a/bob.yaml", "name: Bob Two\n"); }},
      {"and goes", [&] { files.remove(root + "/contacts/a/bob.yaml"); }},
      {"an organisation is renamed",
       [&] { files.rename_over(root + "/orgs/engines.yaml", root + "/orgs/wheels.yaml"); }},
      {"the settings change",
       [&] { files.put(root + "/nurture.yaml", "format: 1\ndefault_channel: note\n"); }},
      {"a file can't be read", [&] { set_mode(files, ada, 0); }},
      {"it can again", [&] { set_mode(files, ada, 0600); }},
      {"a folder can't be read", [&] { set_mode(files, root + "/contacts/sub", 0); }},
      {"it can again", [&] { set_mode(files, root + "/contacts/sub", 0700); }},
      {"a link to a file comes",
       [&] {
         files.put(root + "/shared/link.yaml", "name: Link\n");
         files.put_link(root + "/contacts/link.yaml", "../shared/link.yaml");
       }},
      {"what it leads to changes",
       [&] { files.put(root + "/shared/link.yaml", "name: Linked\n"); }},
      {"a link to an organisation comes",
       [&] { files.put_link(root + "/contacts/wheels.yaml", root + "/orgs/wheels.yaml"); }},
      {"the settings go", [&] { files.remove(root + "/nurture.yaml"); }},
      {"the index goes", [&] { files.remove(place); }},
  };
  for (const auto& event : events) {
    const std::string happened = event.first;
    CAPTURE(happened);
    event.second();
    const auto expected = from_book(files, today);
    CHECK(from_summaries(files, today) == expected);
    CHECK(from_summaries(files, today) == expected);
  }
}

TEST_CASE("what may still change within the clock's tick is read again") {
  test::MemoryFiles files;
  fill(files);
  const auto ada = root + "/contacts/ada-lovelace.yaml";
  files.put(ada, "name: Ada One\n");
  files.info_of(ada).mtime_ns = now_ns - 1'000'000;
  CHECK(from_summaries(files, today).people[0].name == "Ada One");
  auto as_it_was = files.info_of(ada);
  files.put(ada, "name: Ada Two\n");
  files.info_of(ada) = as_it_was;  // the same size, inode and time
  CHECK(from_summaries(files, today).people[0].name == "Ada Two");
}

TEST_CASE("where the listing may still change, files may have changed, too") {
  test::MemoryFiles files;
  fill(files);
  const auto now = files.info_of(root + "/contacts").mtime_ns;  // the others are older
  for (const auto& path : files.paths()) files.info_of(path).mtime_ns -= 1'000'000'000;
  from_summaries(files, today, true, now);
  const auto ada = root + "/contacts/ada-lovelace.yaml";
  files.put(ada, "name: Ada Two\n");
  files.info_of(ada).mtime_ns = now - 500'000'000;
  CHECK(from_summaries(files, today, true, now).people[0].name == "Ada Two");
}

TEST_CASE("a file that has settled isn't read again") {
  test::MemoryFiles files;
  fill(files);
  const auto ada = root + "/contacts/ada-lovelace.yaml";
  from_summaries(files, today);
  const auto as_it_was = files.info_of(ada);
  const auto size = files.content(ada).size();
  files.put(ada, std::string(size, '#'));
  files.info_of(ada) = as_it_was;  // nobody could tell: this shows that the index was used
  CHECK(from_summaries(files, today).people[0].name == "Ada Lovelace");
  CHECK(from_summaries(files, today, false).people[0].name != "Ada Lovelace");
}

TEST_CASE("one changed file is appended to the index, a new one rewrites it") {
  test::MemoryFiles files;
  fill(files);
  from_summaries(files, today);
  const auto whole = files.content(place);
  files.put(root + "/contacts/half.yaml", "name: Other Half\n");
  from_summaries(files, today);
  const auto appended = files.content(place);
  CHECK(appended.size() > whole.size());
  CHECK(appended.starts_with(whole));
  files.put(root + "/contacts/one-more.yaml", "name: One More\n");
  from_summaries(files, today);
  CHECK(!files.content(place).starts_with(whole));
  CHECK(from_summaries(files, today) == from_book(files, today));
}

TEST_CASE("no damage to the index changes an answer") {
  const auto seed = std::random_device{}();
  MESSAGE("seed ", seed);
  std::mt19937_64 random(seed);
  test::MemoryFiles files;
  fill(files);
  from_summaries(files, today);
  files.put(root + "/contacts/half.yaml", "name: Other Half\n");  // so that it has a second part
  const auto expected = from_summaries(files, today);
  REQUIRE(expected == from_book(files, today));
  const auto whole = files.content(place);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  for (int i = 0; i < 1000; ++i) {
    auto bytes = whole;
    const auto kind = below(4);
    if (kind == 0) bytes.resize(below(bytes.size()));
    if (kind == 1) bytes += bytes.substr(below(bytes.size()));
    if (kind == 2) bytes.replace(below(bytes.size()), 512, std::string(512, '\0'));
    for (auto flips = kind == 3 ? 1 + below(4) : 0; flips > 0; --flips) {
      bytes[below(bytes.size())] ^= static_cast<char>(1u << below(8));
    }
    files.put(place, bytes);
    CAPTURE(i);
    CHECK(from_summaries(files, today) == expected);
  }
}

TEST_CASE("an index of another store, or one that can't be written, is done without") {
  test::MemoryFiles files;
  fill(files);
  from_summaries(files, today);
  const auto index = files.content(place);
  test::MemoryFiles others;
  others.put(root + "2/nurture.yaml", "format: 1\ndefault_channel: email\n");
  others.put(place, index);
  Summaries summaries;
  load_summaries({others, root + "2", place, now_ns}, today, summaries);
  CHECK(summaries.people.empty());

  files.remove(place);
  files.info_of("/cache/nurture").mode = 0500;
  CHECK(from_summaries(files, today) == from_book(files, today));
  CHECK(!files.there(place));
}
