// Laws of one day's agenda, on stores with a bit of everything.
#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <set>

#include "cadence/agenda.hpp"
#include "cadence/forecast.hpp"
#include "cadence/levelling.hpp"
#include "tests/property/population.hpp"

using namespace nurture;
using cadence::Due;
using model::Date;

namespace {

constexpr Date today{20'780};  // Monday 23 November 2026
constexpr int books = 12;

/// A book for each try, with its seed said once.
template <typename Law>
void on_books(int people, const Law& law) {
  const auto first = test::seed();
  MESSAGE("seed ", first, " (NURTURE_SEED gives it back)");
  for (std::uint64_t i = 0; i < books; ++i) {
    CAPTURE(i);
    law(test::motley(people, first + i, today + static_cast<int>(i)), first + i,
        today + static_cast<int>(i));
  }
}

cadence::Agenda agenda(const model::Book& book, Date day, const cadence::Scope& scope = {}) {
  return cadence::agenda(model::facts(book, day), day, scope);
}

std::vector<Due> due_lines(const cadence::Agenda& agenda) {
  auto lines = agenda.more;
  std::copy_if(agenda.listed.begin(), agenda.listed.end(), std::back_inserter(lines),
               [](const Due& line) { return !line.early; });
  return lines;
}

/// Days late of whoever has an occasion that stands: "person p0001", "organisation o2".
std::map<std::string, int> lateness(const cadence::Agenda& agenda) {
  std::map<std::string, int> late;
  for (const auto& line : due_lines(agenda)) {
    for (const auto& occasion : line.occasions) {
      const auto who = occasion.organisation.empty() ? "person " + line.contact
                                                     : "organisation " + occasion.organisation;
      const int days = occasion.latest ? std::max(0, agenda.today - *occasion.latest) : 0;
      late[who] = std::max(late[who], days);
    }
  }
  return late;
}

template <typename T>
void shuffle(std::vector<T>& all, test::Random& random) {
  for (std::size_t i = all.size(); i > 1; --i) {
    std::swap(all[i - 1], all[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
}

}  // namespace

TEST_CASE("the order of files changes nothing") {
  on_books(80, [](model::Book book, std::uint64_t seed, Date day) {
    test::Random random(seed);
    const auto before = agenda(book, day);
    shuffle(book.contacts, random);
    shuffle(book.organisations, random);
    const auto after = agenda(book, day);
    CHECK(before.listed == after.listed);
    CHECK(before.more == after.more);
  });
}

TEST_CASE("a touch or an attempt dated today makes nobody more overdue") {
  on_books(40, [](model::Book book, std::uint64_t seed, Date day) {
    test::Random random(seed);
    const auto before = lateness(agenda(book, day));
    auto& contact = book.contacts[static_cast<std::size_t>(random.below(40))];
    model::Interaction touch;
    touch.date = day;
    touch.channel = random.chance(50) ? "call" : "meeting";
    touch.reached = random.chance(50);
    contact.interactions.push_back(touch);
    CAPTURE(contact.id);
    for (const auto& after : lateness(agenda(book, day))) {
      CAPTURE(after.first);
      const auto known = before.find(after.first);
      CHECK(after.second <= (known == before.end() ? 0 : known->second));
    }
  });
}

TEST_CASE("everyone is listed, more, or not due: judged alone they come out the same") {
  on_books(60, [](const model::Book& book, std::uint64_t, Date day) {
    std::set<std::string> due;
    for (const auto& line : due_lines(agenda(book, day))) {
      if (line.organisation.empty()) {
        CHECK(due.insert(line.contact).second);
      }
    }
    for (const auto& contact : book.contacts) {
      model::Book alone = book;
      alone.contacts = {contact};
      alone.settings.capacity = 1;
      const auto lines = due_lines(agenda(alone, day));
      const bool expected = std::any_of(lines.begin(), lines.end(), [&](const Due& line) {
        return line.contact == contact.id && line.organisation.empty();
      });
      CAPTURE(contact.id);
      CHECK(due.contains(contact.id) == expected);
    }
  });
}

TEST_CASE(
    "each person stands once, and a day without follow-ups never holds more than its capacity") {
  on_books(80, [](model::Book book, std::uint64_t, Date day) {
    for (auto& contact : book.contacts) {
      contact.follow_ups.clear();
    }
    for (auto& organisation : book.organisations) {
      organisation.follow_ups.clear();
    }
    for (const auto& scope : {cadence::Scope{}, cadence::Scope{"dave"}}) {
      const auto found = agenda(book, day, scope);
      std::set<std::string> people;
      int fresh = 0;
      for (const auto& line : found.listed) {
        CHECK((line.contact.empty() || people.insert(line.contact).second));
      }
      const auto touched_today = [&](const std::string& id) {
        const auto& contact = *model::find_contact(book, id);
        return std::any_of(contact.interactions.begin(), contact.interactions.end(),
                           [&](const auto& one) { return one.date == day && one.reached; });
      };
      for (const auto& line : found.listed) {
        fresh += line.contact.empty() || !touched_today(line.contact) ? 1 : 0;
      }
      CHECK(fresh <= std::max(0, *found.capacity - found.done_today));
    }
  });
}

TEST_CASE("levelling brings nobody forward before two thirds of the interval") {
  const auto seed = test::seed();
  MESSAGE("seed ", seed);
  test::Random random(seed);
  int early = 0;
  for (int tries = 0; tries < 8; ++tries) {
    model::Book book;
    book.settings = model::default_settings();
    for (int i = 0; i < 150; ++i) {
      model::Contact contact;
      contact.id = fmt::format("p{:03}", i);
      contact.rating = book.settings.ratings[static_cast<std::size_t>(random.below(3))].name;
      const int days = contact.rating == "A" ? 20 : contact.rating == "B" ? 41 : 85;
      model::Interaction touch;
      touch.date = today - (days - random.below(days / 2));
      contact.interactions.push_back(touch);
      book.contacts.push_back(std::move(contact));
    }
    for (const auto& line : agenda(book, today).listed) {
      if (!line.early) {
        continue;
      }
      ++early;
      const auto& occasion = line.occasions.front();
      const auto falls_on =
          base::add(book.settings.calendar, occasion.answered.value(), occasion.rule->every);
      CHECK(3 * (today - *occasion.answered) > 2 * (falls_on - *occasion.answered));
      CHECK(line.due > today);
    }
  }
  CHECK(early > 0);
}

TEST_CASE(
    "levelling plans nobody for a later day of its horizon, and leaves no day fuller than need "
    "be") {
  const auto first = test::seed();
  MESSAGE("seed ", first);
  test::Random random(first);
  constexpr int capacity = 6;
  int moved = 0;
  for (int tries = 0; tries < 60; ++tries) {
    std::vector<Date> days;
    for (int i = 0; i <= cadence::levelled_workdays; ++i) {
      days.push_back(Date{i});
    }
    std::vector<int> fixed(days.size());
    std::vector<cadence::Movable> movable;
    for (std::size_t i = 0; i < 200; ++i) {
      const int due = 1 + random.below(random.chance(50) ? 60 : 30);
      movable.push_back({i, Date{due}, Date{due - random.below(20)}});
      ++fixed[static_cast<std::size_t>(random.below(60))];
    }
    std::sort(movable.begin(), movable.end(),
              [](const auto& one, const auto& other) { return one.due < other.due; });
    const auto places = cadence::level(movable, days, fixed, capacity);
    auto held = fixed;
    for (const auto place : places) {
      ++held[place];
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto place = places[i];
      const auto day = days[place];
      CHECK(day <= movable[i].due);
      CHECK(day >= std::min(movable[i].early, movable[i].due));
      // Who stays on a day that is too full can't go further; who moved had to.
      CHECK((place == 0 || held[place] <= capacity || movable[i].early > days[place - 1]));
      CHECK((day == movable[i].due || held[place + 1] >= capacity));
      moved += day < movable[i].due ? 1 : 0;
    }
  }
  CHECK(moved > 0);
}

TEST_CASE("a forecast's ratings and days have the same sums, whatever stood and for whom") {
  on_books(60, [](model::Book book, std::uint64_t seed, Date day) {
    if (seed % 2 == 0) book.settings.default_rating = "none of the scale";
    const auto facts = model::facts(book, day);
    const auto found = cadence::play({facts, day, 100}, 2.5);
    for (const auto& play : {found.at_capacity, found.at_pace.value()}) {
      int by_rating = 0, by_day = 0, over = 0;
      for (const auto& one : play.ratings) by_rating += one.touches;
      for (const auto& one : play.days) {
        by_day += one.listed;
        over += one.more > 0 ? 1 : 0;
      }
      CHECK(play.touches > 0);
      CHECK(by_rating == play.touches);
      CHECK(by_day == play.touches);
      CHECK(over == play.days_over);
    }
  });
}
