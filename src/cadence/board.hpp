// Everybody's spans side by side: the state that a day is read from, and that playing days moves
// on.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"
#include "cadence/explain.hpp"
#include "cadence/order.hpp"
#include "cadence/span.hpp"

namespace nurture::cadence {

/// A row's place on the board.
using RowNumber = std::uint32_t;

/// A person, or an organisation that has occasions of its own. A hundred thousand stand side by
/// side: whatever isn't in here is a hundred thousand times not there.
struct Row {
  Subject subject;
  std::span<const Span> spans;  ///< of the board's
  std::string_view id;
  const std::vector<RowNumber>* people = nullptr;  ///< an organisation: the rows of its people
  std::optional<RowNumber> belongs_to;             ///< a person: the row of the organisation
  Date next = base::last_day;                      ///< no span stands before it
  Date archived = forever;
  Date snooze = never;
  Date known_since = forever;  ///< since, else added
  Date own_touch = never;      ///< day of the facts' own touches
  std::uint32_t rank = 0;      ///< of the effective rating; the scale's size if there is none
  std::uint32_t team = 0;      ///< place of the owner in Board::teams(); 0 = nobody
  Origin origin = Origin::contact_cadence;  ///< of a person's cadence
  bool organisation = false;
  bool in_scope = true;

  void set_spans(std::span<const Span> all);
};

struct Team {
  std::string owner;            ///< "" = nobody
  std::optional<int> capacity;  ///< empty = no bound
};

/// One line of a day, before its words.
struct Line {
  RowNumber who = 0;                  ///< row of the person, or of an organisation for itself
  std::optional<RowNumber> merged;    ///< row of the organisation whose occasions stand here, too
  std::optional<RowNumber> approach;  ///< of an organisation's line: the row of whom to approach
  Place place;
  bool follow_up = false, date = false;  ///< stands (also) for one
  bool answerable = false;               ///< a touch answers some of it: not a post to fill alone
  bool early = false;                    ///< brought forward by levelling
};

class Board {
 public:
  /// Spans for the days from `from` to `until` (further ones are there as well, but of yearly
  /// dates). `settings` may differ from the book's own; both must outlive the board.
  Board(const model::FactBook& book, const model::Settings& settings, Date from, Date until,
        const Scope& scope);

  const Ground& ground() const { return ground_; }
  /// People by id, then organisations.
  const std::vector<Row>& rows() const { return rows_; }
  const std::vector<Team>& teams() const { return teams_; }
  std::optional<int> capacity() const { return capacity_; }

  /// Whoever is due on `day`, unordered: each person once.
  std::vector<Line> standing(Date day) const;
  /// The warmest of an organisation's people.
  std::optional<RowNumber> approach(const Row& organisation, Date day) const;
  std::string_view id(std::size_t row) const { return rows_[row].id; }

  /// The line's person is touched that day on the channel of `column`, and the follow-ups due by
  /// then are done.
  void touch(const Line& line, std::size_t column, Date day);

 private:
  using People = std::vector<RowNumber>;
  using Spans = std::vector<Span>;
  struct Worker;

  void add_people(const model::FactBook& book, const Scope& scope);
  /// The rows of some people, and what belongs together in them, by several threads.
  void add_people(const model::FactBook& book, const Scope& scope,
                  const std::vector<const model::OrganisationFacts*>& organisations,
                  std::vector<People>& people_of);
  /// A person's row; its team is one of the worker's, and its spans are the worker's last.
  void fill(Row& row, const model::Facts& facts, const model::OrganisationFacts* organisation,
            const Scope& scope, Worker& worker) const;
  void add_organisation(const model::OrganisationFacts& organisation, People people,
                        const Scope& scope);
  /// A cadence that isn't a rating's is kept in `own`.
  void set_cadence(Row& row, const model::OrganisationFacts* organisation,
                   std::deque<ReadyCadence>& own) const;
  std::uint32_t team(const std::string& owner);
  /// Its spans anew, since it was touched.
  void remake(RowNumber row);
  std::optional<Line> line(RowNumber row, Date day) const;
  void merge_or_add(std::vector<Line>& lines, Line organisation, Date day) const;

  const model::Settings& settings_;
  Date from_, until_;
  Ground ground_;
  std::optional<int> capacity_;
  std::vector<Row> rows_;
  std::vector<Team> teams_;
  std::map<std::string, std::uint32_t, std::less<>> team_of_;
  std::deque<std::deque<ReadyCadence>> own_;  ///< cadences that aren't a rating's, of each worker
  std::deque<People> people_of_;              ///< of each organisation that has a row
  std::vector<Spans> spans_;                ///< as at first: of a batch of people, an organisation
  std::vector<Spans> own_spans_;            ///< a row's since it was touched; empty: nobody was
  std::deque<model::Facts> organisations_;  ///< in the shape of people
};

/// Touches a working day that the scope's people ask for, in all.
double demand(const Board& board, Date day);
/// Demand by capacity; 0 without a bound.
double load(const Board& board, Date day);

/// A row's occasions as they stand on `today`, each once.
std::vector<Occasion> standing_occasions(const Board& board, std::size_t row, Date today);
/// The soonest cadence that falls due after `today`; null if there is none.
const Span* next_cadence(const Row& row, Date today);

/// The days of a line, from its occasions (at least one), which it puts in order.
void summarise(Due& due, Date today);
/// The line in words.
Due due(const Board& board, const Line& line, Date today);
/// The channel a touch of this line would best be on: the one that answers most of what stands, the
/// default channel if it answers as much.
std::size_t touch_column(const Board& board, const Line& line, Date today);

}  // namespace nurture::cadence
