// Whatever a contact or organisation holds, its file reads back as the same value. The seed of each
// case is its number, and is printed where one fails.
#include <doctest/doctest.h>
#include <random>

#include "codec/codec.hpp"
#include "yaml/reader.hpp"

using namespace nurture;

namespace {

/// Values that people, files and other programs find hard.
class Source {
 public:
  explicit Source(unsigned seed) : random_(seed) {}

  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  bool sometimes() { return below(2) == 0; }

  std::string text() {
    static const std::vector<std::string> texts{"Ada Lovelace",
                                                "007",
                                                "1.10",
                                                "no",
                                                "null",
                                                "~",
                                                "12:30",
                                                "2026-11-02",
                                                "- dash",
                                                "a: b",
                                                "a #b",
                                                "#b",
                                                "'quoted'",
                                                "\"double\"",
                                                "back\\slash",
                                                " leading",
                                                "trailing ",
                                                "Søren Ångström",
                                                "田中太郎",
                                                "👩‍🚀",
                                                "@at",
                                                "`tick",
                                                "%percent",
                                                "&anchor",
                                                "*alias",
                                                "!tag",
                                                "[list",
                                                "{map",
                                                "a, b",
                                                "two\nlines",
                                                "ends\n",
                                                "\nbegins",
                                                "tab\tbed",
                                                "\x1b[31mred",
                                                "?",
                                                ":",
                                                "<1f3@example.com>",
                                                "=cmd()",
                                                "a\u2028b",
                                                "next\u0085line",
                                                "true",
                                                "0x1f",
                                                "1e3",
                                                "..",
                                                "---",
                                                "--- x",
                                                "#",
                                                "|",
                                                ">"};
    return texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))];
  }
  std::string maybe_text() { return sometimes() ? text() : std::string(); }
  std::vector<std::string> texts() {
    std::vector<std::string> all;
    for (int i = below(4); i > 0; --i) {
      all.push_back(text());
    }
    return all;
  }
  base::Date day() { return base::date_of(2020, 1, 1).value() + below(4000); }
  std::optional<base::Date> maybe_day() {
    return sometimes() ? std::optional(day()) : std::nullopt;
  }
  std::optional<base::Period> maybe_period() {
    static const std::vector<std::string> texts{"2028", "2028-11", "2028-Q4", "2028-W47",
                                                "2028-11-03"};
    return sometimes() ? base::parse_period(texts[static_cast<std::size_t>(below(5))])
                       : std::nullopt;
  }
  base::Interval interval() { return {below(30) + 1, static_cast<base::Unit>(below(5))}; }

  std::optional<model::Cadence> maybe_cadence() {
    if (sometimes()) {
      return std::nullopt;
    }
    model::Cadence cadence;
    for (int i = below(3); i > 0; --i) {
      model::Rule rule;
      rule.every = interval();
      if (sometimes()) {
        rule.latest = base::Interval{rule.every.count + below(5), rule.every.unit};
      }
      rule.by_any = below(4) == 0;
      if (!rule.by_any && sometimes()) {
        rule.channels = {"call", "meeting"};
      }
      cadence.rules.push_back(rule);
    }
    return cadence;
  }

 private:
  std::mt19937 random_;
};

template <typename T, typename Make>
std::vector<T> some(Source& source, Make make) {
  std::vector<T> all;
  for (int i = source.below(4); i > 0; --i) {
    all.push_back(make(source));
  }
  return all;
}

model::Need need(Source& source) {
  return {source.text(),         static_cast<model::NeedStatus>(source.below(5)),
          source.maybe_period(), source.maybe_text(),
          source.maybe_text(),   source.maybe_day(),
          source.maybe_day()};
}

model::FollowUp follow_up(Source& source) {
  return {source.day(), source.maybe_text(), source.maybe_day(), source.maybe_day()};
}

model::Anniversary anniversary(Source& source) {
  const auto year = source.sometimes() ? std::optional(2024) : std::nullopt;
  return {{2, 1 + source.below(29), year},
          source.maybe_text(),
          source.sometimes() ? source.interval() : base::Interval{}};
}

model::Past past(Source& source) {
  return {source.text(), source.maybe_text(), source.maybe_period(), source.maybe_text()};
}

model::Interaction interaction(Source& source) {
  static const std::vector<std::string> intents{"", "give", "ask", "social"};
  model::Interaction one;
  one.date = source.day();
  one.channel = source.maybe_text();
  one.by = source.maybe_text();
  one.intent = intents[static_cast<std::size_t>(source.below(4))];
  one.note = source.maybe_text();
  if (source.sometimes()) {
    one.next = source.maybe_text();
  }
  one.sent = source.maybe_text();
  one.introduced = source.texts();
  one.from_them = source.sometimes();
  one.reached = source.sometimes();
  one.message_id = source.maybe_text();
  return one;
}

model::Contact contact(Source& source) {
  model::Contact one;
  one.id = "ada";
  one.path = "contacts/ada.yaml";
  for (auto* list :
       {&one.also, &one.formerly, &one.email, &one.phone, &one.url, &one.tags, &one.knows}) {
    *list = source.texts();
  }
  for (auto* text : {&one.uid, &one.org, &one.title, &one.level, &one.role, &one.owner, &one.rating,
                     &one.segment, &one.about, &one.met, &one.referred_by}) {
    *text = source.maybe_text();
  }
  one.name = source.text();
  one.cadence = source.maybe_cadence();
  one.since = source.maybe_day();
  one.added = source.maybe_day();
  if (source.sometimes()) one.warmth = source.below(101) / 100.0;
  one.reviewed = source.maybe_day();
  one.snooze = source.maybe_day();
  one.archived = source.maybe_day();
  one.dates = some<model::Anniversary>(source, anniversary);
  one.needs = some<model::Need>(source, need);
  one.follow_ups = some<model::FollowUp>(source, follow_up);
  one.past = some<model::Past>(source, past);
  one.interactions = some<model::Interaction>(source, interaction);
  return one;
}

model::Organisation organisation(Source& source) {
  model::Organisation one;
  one.id = "engines";
  one.path = "orgs/engines.yaml";
  for (auto* list : {&one.formerly, &one.url, &one.tags}) {
    *list = source.texts();
  }
  for (auto* text : {&one.rating, &one.segment, &one.owner, &one.about, &one.parent}) {
    *text = source.maybe_text();
  }
  one.name = source.text();
  one.cadence = source.maybe_cadence();
  one.target = source.sometimes() ? std::optional(source.sometimes()) : std::nullopt;
  one.dates = some<model::Anniversary>(source, anniversary);
  one.needs = some<model::Need>(source, need);
  one.follow_ups = some<model::FollowUp>(source, follow_up);
  return one;
}

constexpr unsigned cases = 150;

}  // namespace

TEST_CASE("a contact written as a file reads back as the same contact") {
  for (unsigned seed = 1; seed <= cases; ++seed) {
    CAPTURE(seed);
    Source source(seed);
    const auto expected = contact(source);
    const auto text = yaml::emit(codec::to_value(expected), codec::shape(model::File::contact));
    CAPTURE(text);
    const auto reading = yaml::read(text);
    REQUIRE(reading.document);
    const auto decoded = codec::decode_contact(*reading.document, expected.path);
    CHECK(decoded.diagnostics.empty());
    CHECK((decoded.value == expected));
  }
}

TEST_CASE("an organisation written as a file reads back as the same organisation") {
  for (unsigned seed = 1; seed <= cases; ++seed) {
    CAPTURE(seed);
    Source source(seed);
    const auto expected = organisation(source);
    const auto text =
        yaml::emit(codec::to_value(expected), codec::shape(model::File::organisation));
    CAPTURE(text);
    const auto reading = yaml::read(text);
    REQUIRE(reading.document);
    const auto decoded = codec::decode_organisation(*reading.document, expected.path);
    CHECK(decoded.diagnostics.empty());
    CHECK((decoded.value == expected));
  }
}

TEST_CASE("the order of a new file is the table's") {
  Source source(7);
  auto value = codec::to_value(contact(source));
  const auto order = codec::shape(model::File::contact).order;
  std::size_t at = 0;
  for (const auto& [key, inside] : value.entries) {
    while (at < order.size() && order[at] != key) {
      ++at;
    }
    CHECK(at < order.size());
  }
  CHECK(codec::shape(model::File::contact).last == "interactions");
  CHECK(codec::shape(model::File::contact).inside.at("interactions").order.front() == "date");
}
