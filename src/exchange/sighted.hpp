// What is found out about a record before it is its turn, whoever else there is: by threads.
#pragma once

#include <map>
#include <string>

#include "exchange/import.hpp"
#include "exchange/people.hpp"

namespace nurture::exchange {

struct Sighted {
  PersonKeys keys;                      ///< of who has a uid of the store the uid alone
  std::map<std::string, int> left_out;  ///< as in Import
  bool nothing_new = false;             ///< all of it stands in the file of whoever has its uid
};

/// The record as the store can take it, and without touches that aren't wanted. Those of the store
/// must be the first of `people`.
Sighted sighted(PersonRecord& record, const model::Book& book, const KnownPeople& people,
                const Batch& batch);

/// Whether the batch takes touches of that day.
bool wanted(const Batch& batch, const model::Interaction& touch);

}  // namespace nurture::exchange
