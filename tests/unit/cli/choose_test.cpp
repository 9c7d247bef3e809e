// Whom a few words mean.
#include "cli/choose.hpp"

#include <atomic>
#include <deque>
#include <doctest/doctest.h>
#include <initializer_list>

#include "base/error.hpp"
#include "cli/find_people.hpp"
#include "index/summary.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::cli {
namespace {

const base::Date today{20780};

/// Summaries of these people, as files would give it.
class People {
 public:
  struct Person {
    std::string id, name;
    std::vector<std::string> also{}, formerly{}, email{};
    std::optional<base::Date> archived{};
  };

  explicit People(std::initializer_list<Person> all) {
    const auto settings = model::default_settings();
    index::Summariser summariser(settings);
    for (const Person& one : all) {
      index::Summary summary;
      summary.readable = true;
      summary.archived = one.archived;
      summary.names = {one.name, one.also, one.formerly, one.email, {}, {}};
      const std::string& id = texts_.emplace_back(one.id);
      const auto packed = summariser.pack(summary, model::File::contact);
      const auto parts = index::view_of(texts_.emplace_back(packed));
      REQUIRE(parts);
      summaries_.people.push_back(
          {"", id, parts->words, parts->names, parts->facts, parts->archived});
    }
  }

  const index::Summaries& summaries() const { return summaries_; }

 private:
  std::deque<std::string> texts_;
  index::Summaries summaries_;
};

const index::Summaries& people() {
  static const People people{{.id = "ada-lovelace",
                              .name = "Ada Lovelace",
                              .also = {"Countess of Lovelace", "AAL"},
                              .formerly = {"ada-byron"},
                              .email = {"Ada@Example.com", "home@example.com"}},
                             {.id = "adam-smith", .name = "Adam Smith", .archived = today - 1},
                             {.id = "bob-adams", .name = "Bob Adams"},
                             {.id = "jon-smith", .name = "Jon Smith"},
                             {.id = "soren-angstrom", .name = "Søren Ångström"},
                             {.id = "田中太郎", .name = "田中太郎"}};
  return people.summaries();
}

std::string ids(const std::string& words) {
  std::string found;
  for (const std::size_t person : PeopleFinder(people()).matches(words, today)) {
    found += (found.empty() ? "" : " ") + std::string(people().people[person].id);
  }
  return found;
}

struct Place {
  test::TestSystem test;
  system::System system = test.system();
  Output output{system, "never"};
  Session session{system, {}, today, output};

  Place() {
    const std::string root = "/home/ada/people";
    test.files.put(root + "/nurture.yaml", "format: 1\n");
    test.files.put(root + "/contacts/ada-lovelace.yaml", "name: Ada Lovelace\norg: engines\n");
    test.files.put(root + "/contacts/ada-king.yaml", "name: Ada King\n");
    test.files.put(root + "/orgs/engines.yaml", "name: Analytical Engines\n");
    test.environment.folder = root;
  }

  base::Error refused(const std::string& words, bool subjects = false) {
    try {
      subjects ? (void)choose_subject(session, words) : (void)choose(session, words);
    } catch (const base::Error& error) {
      return error;
    }
    return base::Error("was not refused");
  }
};

// How many files are read to find `words`, or to refuse them, among so many more people.
int reads(const std::string& words, int people) {
  Place place;
  for (int i = 0; i < people; ++i) {
    const std::string number = std::to_string(i);
    place.test.files.put("/home/ada/people/contacts/grace-" + number + ".yaml",
                         "name: Grace Hopper " + number + "\n");
  }
  test::FailingFiles counted(place.test.files);
  std::atomic<int> read = 0;  // by several threads
  counted.before = [&](const std::string& call, const std::string&) { read += call == "read"; };
  system::System system = place.test.with(counted);
  Session session(system, {}, today, place.output);
  try {
    (void)choose(session, words);
  } catch (const base::Error&) {
  }
  return read;
}

}  // namespace

TEST_CASE("an exact id reads the same in a crowd") {
  CHECK(reads("ada-king", 100) == reads("ada-king", 0));
}

TEST_CASE("nobody is read twice to tell whom words mean, nor to refuse them") {
  for (const char* words : {"king", "ada", "grace", "lovelcae"}) {
    CAPTURE(words);
    CHECK(reads(words, 200) - reads(words, 100) == 100);
  }
}

TEST_CASE("words find people") {
  const std::pair<const char*, const char*> rows[] = {
      {"ada-lovelace", "ada-lovelace"},      // exact id
      {"ada-byron", "ada-lovelace"},         // an id of old
      {"ada@example.com", "ada-lovelace"},   // email, whatever its case
      {"HOME@EXAMPLE.COM", "ada-lovelace"},  // any of them
      {"ada-l", "ada-lovelace"},             // an id's start
      {"ADA", "ada-lovelace bob-adams"},     // every word of a name counts
      {"lovelace ada", "ada-lovelace"},      // in any order
      {"ada of", ""},                        // but of one name
      {"lovelace lo", ""},                   // each a word of its own
      {"ADA-LOVELACE", "ada-lovelace"},      // ids fold, too
      {"Ada-Byron", "ada-lovelace"},
      {"countess", "ada-lovelace"},  // other names, too
      {"aal", "ada-lovelace"},
      {"smith", "jon-smith"},  // the archived only where nobody else matches
      {"adam-smith", "adam-smith"},
      {"adam smith", "adam-smith"},
      {"soren", "soren-angstrom"},  // accents don't matter
      {"ÅNGSTRÖM", "soren-angstrom"},
      {"田中", "田中太郎"},
      {"bobby", ""},
      {"", ""},
      {"   ", ""},
      {"../../etc/passwd", ""},
  };
  for (const auto& [words, expected] : rows) {
    const auto& shown = words;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(ids(words) == expected);
  }
}

TEST_CASE("the shortest word finds only its person") {
  const auto word = [&](std::size_t index) {
    return PeopleFinder(people()).shortest_words({index}, today).front();
  };
  CHECK(word(0) == "lovelace");  // "ada" finds Bob Adams as well
  CHECK(word(2) == "bob");
  CHECK(word(3) == "jon");
  CHECK(word(4) == "soren");
  CHECK(word(1) == "adam-smith");  // archived: "adam" finds Bob Adams alone
}

TEST_CASE("what is offered finds one person alone") {
  const PeopleFinder directory(people());
  const auto offered = [&](const std::string& typed) {
    std::string text;
    for (const auto& one : directory.completions(typed, today)) text += one.word + " ";
    return text;
  };
  CHECK(offered("ad") == "ada-lovelace adams ");  // not "ada", which "adams" begins with
  CHECK(offered("lov") == "lovelace ");
  CHECK(offered("smi") == "smith ");          // the archived one doesn't count
  CHECK(offered("adam-s") == "adam-smith ");  // but where nobody else matches
  CHECK(offered("Ång") == "angstrom ");
  CHECK(offered("田") == "田中太郎 ");
  CHECK(offered("zz") == "");
  CHECK(offered("") == "ada-lovelace bob-adams jon-smith soren-angstrom 田中太郎 ");
}

TEST_CASE("namesakes have their ids for a word") {
  const People two{{.id = "ada", .name = "Ada Byron"}, {.id = "ada-2", .name = "Ada Byron"}};
  CHECK(PeopleFinder(two.summaries()).shortest_words({1}, today).front() == "ada-2");
}

TEST_CASE("several are listed, and nothing happens") {
  Place place;
  const base::Error error = place.refused("ada");
  CHECK(error.exit() == base::Exit::no_contact);
  CHECK(std::string(error.what()) ==
        "'ada' finds 2 people:\n  ada-king  Ada King\n  ada-lovelace  Ada Lovelace · Analytical "
        "Engines");
}

TEST_CASE("whose name has the very word is listed first, and chosen by that number") {
  Place place;
  place.test.files.put("/home/ada/people/contacts/adair-adams.yaml", "name: Adair Adams\n");
  place.test.files.put("/home/ada/people/contacts/abe-zorn.yaml", "name: Abe Zorn\nalso: Mr Ad\n");
  CHECK(std::string(place.refused("ad").what()).starts_with("'ad' finds 4 people:\n  abe-zorn  "));
  CHECK(std::string(place.refused("ada").what())
            .ends_with("\n  ada-lovelace  Ada Lovelace · Analytical Engines\n  adair-adams  Adair "
                       "Adams"));
  place.test.terminal.interactive = true;
  place.test.terminal.input = "1\n";
  CHECK(choose(place.session, "ad").id == "abe-zorn");
}

TEST_CASE("several are asked about on a terminal") {
  Place place;
  place.test.terminal.interactive = true;
  place.test.terminal.input = "2\n";
  CHECK(choose(place.session, "ada").id == "ada-lovelace");
  for (const char* answer : {"", "\n", "0\n", "3\n", "two\n"}) {
    CAPTURE(answer);
    place.test.terminal.input = answer;
    CHECK(place.refused("ada").exit() == base::Exit::no_contact);
  }
}

TEST_CASE("a near miss is named, never taken") {
  Place place;
  const base::Error error = place.refused("lovelcae");
  CHECK(std::string(error.what()) == "nobody is found by 'lovelcae'");
  CHECK(error.hint() == "did you mean 'Ada Lovelace'?");
  CHECK(error.exit() == base::Exit::no_contact);
  CHECK(place.refused("zzzzzz").hint() == "nurture list shows everyone");
  CHECK(place.refused("engines").hint() ==
        "'Analytical Engines' is an organisation; its people: nurture list --org engines");
}

TEST_CASE("a file that can't be read is pointed at") {
  Place place;
  place.test.files.put("/home/ada/people/contacts/bob.yaml", "name: [\n");
  place.test.files.put("/home/ada/people/contacts/bob-jones.yaml", "name: Bob Jones\n");
  const base::Error error = place.refused("Bob");
  CHECK(std::string(error.what()) ==
        "contacts/bob.yaml can't be read: nurture edit bob\n"
        "  contacts/bob.yaml:1:7: a '[' without its ']'");
  CHECK(error.exit() == base::Exit::no_contact);
  CHECK(std::string(place.refused("bo").what()) ==
        "'bo' finds 2 people:\n  bob-jones  Bob Jones\n  contacts/bob.yaml  can't be read");
  CHECK(choose(place.session, "bob jones").id == "bob-jones");
}

TEST_CASE("of two files with one id neither is taken") {
  Place place;
  place.test.files.put("/home/ada/people/contacts/Ada-King.yaml", "name: Ada King\n");
  const base::Error error = place.refused("ada-king");
  CHECK(std::string(error.what()) ==
        "'ada-king' is the id of 2 files, and none of them is read:\n"
        "  contacts/Ada-King.yaml\n  contacts/ada-king.yaml");
  CHECK(error.exit() == base::Exit::no_contact);
}

TEST_CASE("what a synchroniser copied is nobody") {
  Place place;
  place.test.files.put("/home/ada/people/contacts/ada-king-pc.yaml",
                       "name: Ada King\nadded: 2026-11-01\n");
  place.test.files.put("/home/ada/people/contacts/ada-king.yaml",
                       "name: Ada King\nadded: 2026-11-01\n");
  CHECK(choose(place.session, "ada-king").id == "ada-king");
  CHECK(choose(place.session, "king").id == "ada-king");
  CHECK(std::string(place.refused("ada-king-pc").what()) ==
        "contacts/ada-king-pc.yaml: is a copy of contacts/ada-king.yaml and is not read");
}

TEST_CASE("organisations are subjects, too") {
  Place place;
  CHECK(choose_subject(place.session, "engines").organisation.has_value());
  CHECK(choose_subject(place.session, "analytical").path() == "orgs/engines.yaml");
  CHECK(choose_subject(place.session, "king").name() == "Ada King");
  CHECK(place.refused("a", true).exit() == base::Exit::no_contact);
}

TEST_CASE("an id that a person and an organisation share is neither's: paths tell them apart") {
  Place place;
  const std::string root = "/home/ada/people";
  place.test.files.put(root + "/contacts/acme.yaml", "name: Ann Acme\n");
  place.test.files.put(root + "/orgs/acme.yaml", "name: Acme Mills\n");
  for (const std::string typed : {"acme", "Acme", "acm"}) {
    CAPTURE(typed);
    const auto error = place.refused(typed, true);
    CHECK(std::string(error.what()) == "'" + typed +
                                           "' finds 2:\n  contacts/acme.yaml  Ann Acme\n"
                                           "  orgs/acme.yaml  Acme Mills (organisation)");
    CHECK(error.hint() == "type the path of the one you mean");
  }
  CHECK(choose_subject(place.session, "contacts/acme.yaml").name() == "Ann Acme");
  CHECK(choose_subject(place.session, "orgs/acme.yaml").name() == "Acme Mills");
  CHECK(choose(place.session, "acme").name == "Ann Acme");
  CHECK(choose(place.session, "contacts/acme.yaml").name == "Ann Acme");
}

TEST_CASE("organisations alone: by what their name means, else by words of it") {
  Place place;
  const std::string root = "/home/ada/people";
  place.test.files.put(root + "/contacts/acme.yaml", "name: Acme Smith\norg: Nordhavn Pilots\n");
  place.test.files.put(root + "/orgs/acme.yaml", "name: Acme Mills\n");
  place.test.files.put(root + "/orgs/mills.yaml", "name: Acme\n");
  const auto id = [&](const char* typed) { return choose_organisation(place.session, typed).id; };
  CHECK(id("acme") == "acme");
  CHECK(id("ACME Ltd.") == "mills");
  CHECK(id("acme mills GmbH") == "acme");
  CHECK(id("analytic") == "engines");
  const auto refused = [&](const char* typed) {
    try {
      (void)id(typed);
    } catch (const base::Error& error) {
      return std::string(error.what()) + "; " + error.hint();
    }
    return std::string("found");
  };
  CHECK(refused("acm") ==
        "'acm' finds 2 organisations:\n  acme  Acme Mills\n  mills  Acme; "
        "type more of the name, or the id");
  CHECK(refused("nordhavn") ==
        "no organisation is found by 'nordhavn'; 'Nordhavn Pilots' is a text "
        "in people's files; make it one: nurture org add 'Nordhavn Pilots'");
  CHECK(refused("enginse").find("did you mean 'Analytical Engines'?") != std::string::npos);
}

TEST_CASE("an organisation that can't be read still has its id") {
  Place place;
  const std::string root = "/home/ada/people";
  place.test.files.put(root + "/contacts/acme.yaml", "name: Ann Acme\n");
  place.test.files.put(root + "/orgs/acme.yaml", "name: [\n");
  CHECK(std::string(place.refused("acme", true).what()) ==
        "'acme' finds 2:\n  contacts/acme.yaml  Ann Acme\n  orgs/acme.yaml  can't be read");
  CHECK(choose_subject(place.session, "contacts/acme.yaml").name() == "Ann Acme");
}

TEST_CASE("where nobody is found, files that can't be read are named") {
  Place place;
  const std::string root = "/home/ada/people";
  place.test.files.put(root + "/contacts/brk.yaml", "name: Brk Person\ntags: [secret\n");
  place.test.files.put(root + "/contacts/cay.yaml", "name: [\n");
  CHECK(place.refused("brk person").hint() ==
        "nurture list shows everyone; contacts/brk.yaml can't be read: nurture check");
  CHECK(place.refused("dan person", true).hint() ==
        "nurture list shows everyone; 2 files can't be read: nurture check");
}

}  // namespace nurture::cli
