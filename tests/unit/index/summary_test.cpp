// Records as bytes and back.
#include "index/summary.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "tests/support/names.hpp"

using namespace nurture;
using namespace nurture::index;

namespace {

const Entry ada{"contacts/ada.yaml", "ada", model::File::contact};

Summary summary() {
  return summary_of(
      "name: Ada Lovelace\nalso: [AAL, Ada King]\nformerly: [byron]\nemail: a@b.c\nrating: X\n"
      "referred_by: bob\nknows: [carol, dave]\n"
      "interactions:\n  - date: 2026-10-15\n    channel: call\n  - date: 0001-01-01\n",
      ada, model::default_settings(), base::last_day);
}

/// The summary that was packed, put together from its parts; empty where these are none.
std::optional<Summary> unpacked(std::string_view packed, const Entry& entry) {
  const auto found = view_of(packed);
  if (!found) return std::nullopt;
  Summary summary;
  summary.readable = found->readable;
  summary.flawed = found->flawed;
  summary.latest = found->latest;
  summary.archived = found->archived;
  summary.names = test::names_of(name_views(found->names));
  const bool person = entry.file == model::File::contact;
  const bool right =
      unpack(found->diagnostics, summary.diagnostics) &&
      (person ? unpack(found->facts, summary.person) : unpack(found->facts, summary.organisation));
  if (!right) return std::nullopt;
  if (person && summary.readable) {
    summary.person.id = entry.id;
    summary.person.name = summary.names.name;
  }
  return summary;
}

}  // namespace

TEST_CASE("a summary's bytes give the summary again") {
  const auto settings = model::default_settings();
  Summariser summariser(settings);
  const auto before = summary();
  CHECK(!before.diagnostics.empty());
  CHECK(before.person.last ==
        std::vector<model::LastOn>{{"call", base::date_of(2026, 10, 15).value()}});
  CHECK(unpacked(summariser.pack(before, ada.file), ada) == before);
  const Entry engines{"orgs/engines.yaml", "engines", model::File::organisation};
  const auto organisation =
      summary_of("name: Engines\nrating: A\n", engines, settings, base::last_day);
  CHECK(unpacked(summariser.pack(organisation, engines.file), engines) == organisation);
}

TEST_CASE("a part of a summary's bytes gives nothing, and reads nothing beyond them") {
  const auto settings = model::default_settings();
  Summariser summariser(settings);
  const auto packed = summariser.pack(summary(), ada.file);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CAPTURE(size);
    const std::string part(packed, 0, size);  // of its own, so that a sanitizer sees its end
    CHECK(!unpacked(part, ada));
  }
}

TEST_CASE("names are found in a summary by their folded words") {
  const auto settings = model::default_settings();
  Summariser summariser(settings);
  const auto found = view_of(summariser.pack(summary(), ada.file));
  REQUIRE(found);
  CHECK(found->words == "ada lovelace\naal\nada king");
  CHECK(had_other_ids(found->names));
  CHECK(name_views(found->names).email == std::vector<std::string_view>{"a@b.c"});
}

TEST_CASE("the words of a plain name are those of any other") {
  for (const auto* const name : {"Ada Lovelace", "", " ", "  Ada   KING  ", "a", "van der Meer"}) {
    CAPTURE(name);
    CHECK(index::folded_words(name, {}) == base::join(base::words(name), " "));
    CHECK(index::folded_words("O'Rourke-Weiß", {name, "X"}) ==
          base::join(base::words("O'Rourke-Weiß"), " ") + "\n" +
              base::join(base::words(name), " ") + "\nx");
  }
}

TEST_CASE("files packed one after the other in the same memory are packed as each by itself") {
  const auto settings = model::default_settings();
  Summariser summariser(settings), of_records(settings);
  const Entry engines{"orgs/engines.yaml", "engines", model::File::organisation};
  const std::string full =
      "name: Ada King\nalso: [AAL]\norg: x\ntitle: y\nlevel: decider\nrating: A\ncadence: every "
      "week\n"
      "segment: s\nemail: a@b.c\ntags: [t]\nsince: 2026-01-02\n"
      "added: 2026-01-01\nreferred_by: bob\nknows: [carol]\ndates:\n  - date: 12-26\n    what: "
      "birthday\nneeds:\n  - what: w\n"
      "follow_ups:\n  - due: 2026-12-01\n    what: f\n    by: call\n    programme: p\nsnooze: "
      "2026-12-24\npast:\n  - org: o\n"
      "    successor: none\narchived: 2026-12-31\ninteractions:\n  - date: 2026-10-15\n"
      "    channel: call\n";
  const std::vector<std::pair<std::string, Entry>> files{{full, ada},
                                                         {"name: Bob\n", ada},
                                                         {"name: Ada\nrating: X\n", ada},
                                                         {full, ada},
                                                         {"name: E\n", engines},
                                                         {": [", ada},
                                                         {full + "broken", ada},
                                                         {"name: C\n", ada}};
  for (const auto& file : files) {
    const std::string& text = file.first;
    const Entry& entry = file.second;
    CAPTURE(text);
    CHECK(summariser.pack(text, entry) ==
          of_records.pack(summary_of(text, entry, settings, base::last_day), entry.file));
  }
}
