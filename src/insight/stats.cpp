// Looking back over a period: one board for all of its questions.
#include "insight/stats.hpp"

#include <algorithm>

namespace nurture::insight {
namespace {

/// The board has the people by id, whatever order the book has them in.
People people_of(const model::Book& book, const cadence::Board& board,
                 const StatsQuestion& question) {
  std::vector<const model::Contact*> by_id;
  by_id.reserve(book.contacts.size());
  for (const model::Contact& contact : book.contacts) by_id.push_back(&contact);
  std::sort(by_id.begin(), by_id.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  People people;
  for (std::size_t i = 0; i < by_id.size(); ++i)
    if (!question.person || question.person(*by_id[i]))
      people.push_back({by_id[i], &board.rows()[i]});
  return people;
}

}  // namespace

Stats stats(const model::Book& book, const StatsQuestion& question) {
  const Date today = question.days.until;
  const model::FactBook facts = model::facts(book, today);
  const cadence::Board board(facts, facts.settings, today, today, {question.owner});
  const People people = people_of(book, board, question);
  std::vector<const model::Organisation*> organisations;
  for (const model::Organisation& one : book.organisations)
    if (!question.organisation || question.organisation(one)) organisations.push_back(&one);

  Stats result;
  result.days = question.days;
  result.archived =
      static_cast<int>(std::count_if(people.begin(), people.end(), [&](const auto& one) {
        return model::archived_on(*one.contact, today);
      }));
  result.people = static_cast<int>(people.size()) - result.archived;
  if (question.by_capacity) result.capacity = board.capacity();
  result.consistency = consistency(people, board, question.days, result.capacity);
  result.mix = mix(people, facts.settings, question.days);
  result.pipeline = pipeline(people, organisations, board, question.days);
  return result;
}

}  // namespace nurture::insight
