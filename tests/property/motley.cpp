// A store with a bit of everything, so that the laws meet every rule beside every other.
#include <fmt/core.h>

#include "tests/property/population.hpp"

namespace nurture::test {
namespace {

constexpr int organisations = 6;
constexpr std::array<const char*, 5> channels{"call", "meeting", "note", "newsletter", "email"};
constexpr std::array<const char*, 6> cadences{
    "every 4..6 weeks by call",        "every 20 days",
    "every 2 months by any",           "every 10 workdays",
    "every month by meeting or visit", "every 3..3 weeks"};

class Maker {
 public:
  Maker(std::uint64_t seed, model::Date today) : random_(seed), today_(today) {}

  model::Contact contact(int number) {
    model::Contact result;
    result.id = fmt::format("p{:04}", number);
    result.name = result.id;
    result.rating = pick({"A", "B", "C", "D", "", "X", "undecided"});
    result.owner = pick({"", "", "dave", "eve"});
    result.org =
        random_.chance(50) ? fmt::format("o{}", random_.below(organisations)) : "Free Text";
    maybe(30, result.since, 900);
    maybe(50, result.added, 600);
    maybe(10, result.snooze, 60);
    maybe(5, result.archived, 60);
    if (random_.chance(25)) {
      result.cadence = cadence();
    }
    add_interactions(result);
    add_occasions(result.needs, result.follow_ups, result.dates);
    return result;
  }

  model::Organisation organisation(int number) {
    model::Organisation result;
    result.id = fmt::format("o{}", number);
    result.name = fmt::format("Organisation {}", number);
    result.rating = pick({"", "A", "C"});
    result.owner = pick({"", "dave"});
    if (number % 2 == 0) {
      result.cadence = cadence();
      add_occasions(result.needs, result.follow_ups, result.dates);
    }
    return result;
  }

 private:
  std::string pick(std::initializer_list<const char*> from) {
    return std::string(from.begin()[random_.below(static_cast<int>(from.size()))]);
  }

  /// Within so many days before today, or a third of them after it.
  model::Date around(int days) { return today_ + (random_.below(days + days / 3) - days); }

  void maybe(int percent, std::optional<model::Date>& day, int days) {
    if (random_.chance(percent)) {
      day = around(days);
    }
  }

  model::Cadence cadence() {
    model::Cadence result;
    for (int i = random_.below(3); i > 0; --i) {
      const auto* text = cadences[static_cast<std::size_t>(random_.below(cadences.size()))];
      result.rules.push_back(std::get<model::Rule>(model::parse_rule(text)));
    }
    return result;
  }

  void add_interactions(model::Contact& contact) {
    for (int i = random_.below(4); i > 0; --i) {
      model::Interaction interaction;
      interaction.date = today_ - random_.below(200);
      interaction.channel = channels[static_cast<std::size_t>(random_.below(channels.size()))];
      interaction.reached = !random_.chance(30);
      interaction.from_them = random_.chance(10);
      contact.interactions.push_back(std::move(interaction));
    }
  }

  void add_occasions(std::vector<model::Need>& needs, std::vector<model::FollowUp>& follow_ups,
                     std::vector<model::Anniversary>& dates) {
    if (random_.chance(15)) {
      const auto day = around(120) + 60;
      needs.push_back(
          {"need", model::NeedStatus::aware, base::Period{day, day + 30, ""}, "", "", {}, {}});
      maybe(30, needs.back().noted, 60);
    }
    if (random_.chance(15)) {
      follow_ups.push_back({around(60), "follow up", {}, {}});
    }
    if (random_.chance(15)) {
      dates.push_back(
          {{1 + random_.below(12), 1 + random_.below(28), {}}, "day", {random_.below(20)}});
    }
  }

  Random random_;
  model::Date today_;
};

}  // namespace

model::Book motley(int people, std::uint64_t seed, model::Date today) {
  Maker maker(seed, today);
  model::Book book;
  book.settings = model::default_settings();
  book.settings.owners["dave"].capacity = 3;
  book.settings.calendar.holidays = {*base::parse_holidays("12-25..12-26"),
                                     *base::parse_holidays("2027-01-01")};
  for (int i = 0; i < people; ++i) {
    book.contacts.push_back(maker.contact(i));
  }
  for (int i = 0; i < organisations; ++i) {
    book.organisations.push_back(maker.organisation(i));
  }
  return book;
}

}  // namespace nurture::test
