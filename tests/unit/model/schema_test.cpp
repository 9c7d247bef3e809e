// The table of keys holds together.
#include "model/schema.hpp"

#include <doctest/doctest.h>
#include <set>

#include "base/text.hpp"

using namespace nurture;
using model::File;
using model::Key;
using model::Type;

namespace {

constexpr File files[] = {File::contact, File::organisation, File::library_item, File::settings};
constexpr std::string_view records[] = {"interaction", "need",    "follow_up", "date",
                                        "past",        "channel", "owner"};

std::vector<std::span<const Key>> all_tables() {
  std::vector<std::span<const Key>> all;
  for (const auto file : files) {
    all.push_back(model::keys(file));
  }
  for (const auto record : records) {
    all.push_back(model::keys(record));
  }
  return all;
}

}  // namespace

TEST_CASE("a contact's keys stand in the order of nurture(5), interactions last") {
  CHECK(
      base::join(model::names(model::keys(File::contact)), " ") ==
      "name uid source also formerly org title level role owner rating cadence segment email phone "
      "address timezone url "
      "tags about since added met referred_by knows warmth reviewed dates needs follow_ups snooze "
      "past archived "
      "interactions");
}

TEST_CASE("every table has rows, and each key of it is described and there once") {
  for (const auto rows : all_tables()) {
    CHECK_FALSE(rows.empty());
    std::set<std::string_view> seen;
    for (const auto& key : rows) {
      CAPTURE(key.name);
      CHECK(seen.insert(key.name).second);
      CHECK_FALSE(key.about.empty());
      CHECK_FALSE(key.about.ends_with('.'));
    }
  }
}

TEST_CASE("a choice has its words, and what is inside a key is a table") {
  for (const auto rows : all_tables()) {
    for (const auto& key : rows) {
      CAPTURE(key.name);
      CHECK((key.type == Type::choice) <= !key.choices.empty());
      CHECK((key.type == Type::record) <= !key.inside.empty());
      if (!key.inside.empty()) {
        CHECK_FALSE(model::keys(key.inside).empty());
      }
    }
  }
}

TEST_CASE("no key is a word that a YAML 1.1 reader takes for a boolean or nothing") {
  const std::set<std::string_view> taken{"y",   "n",    "yes",   "no",  "on",
                                         "off", "true", "false", "null"};
  for (const auto rows : all_tables()) {
    for (const auto& key : rows) {
      CHECK_FALSE(taken.contains(key.name));
      CHECK_FALSE(key.name.starts_with("x-"));
    }
  }
}

TEST_CASE("merge policies are those that the kinds of keys need") {
  const auto contact = model::keys(File::contact);
  const auto merge = [&](std::string_view name) { return model::find_key(contact, name)->merge; };
  for (const auto* name : {"tags", "also", "formerly", "knows"}) {
    CHECK(merge(name) == model::Merge::set);
  }
  for (const auto* name : {"email", "phone"}) {
    CHECK(merge(name) == model::Merge::ordered_set);
  }
  for (const auto* name : {"interactions", "follow_ups", "needs"}) {
    CHECK(merge(name) == model::Merge::log);
  }
  CHECK(merge("about") == model::Merge::lines);
  CHECK(model::find_key(model::keys("interaction"), "note")->merge == model::Merge::lines);
  CHECK(merge("rating") == model::Merge::scalar);
}

TEST_CASE("a key that is in no table is not found") {
  CHECK(model::find_key(model::keys(File::contact), "interacions") == nullptr);
  CHECK(model::find_key(model::keys(File::contact), "name")->required);
  CHECK(model::keys("no such record").empty());
}
