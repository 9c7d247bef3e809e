// What is found out about a record before it is its turn.
#include "exchange/sighted.hpp"

#include "exchange/fitted.hpp"

namespace nurture::exchange {

bool wanted(const Batch& batch, const model::Interaction& touch) {
  return (!batch.from || touch.date >= *batch.from) && (!batch.to || touch.date <= *batch.to);
}

Sighted sighted(PersonRecord& record, const model::Book& book, const KnownPeople& people,
                const Batch& batch) {
  Sighted made;
  fit(record, book.settings, made.left_out);
  std::erase_if(record.person.interactions,
                [&](const model::Interaction& touch) { return !wanted(batch, touch); });
  made.keys.uid = uid_key(record.person);
  const auto known = people.with_uid(made.keys.uid);
  if (known.empty() || record.is_organisation) made.keys = keys_of(record.person);
  made.nothing_new = known.size() == 1 && known.front() < book.contacts.size() &&
                     stands_there(book.contacts[known.front()], record.person);
  return made;
}

}  // namespace nurture::exchange
