// What an import comes to: who is new, who is completed, and what needs a person's eyes. Nothing is
// written here.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "exchange/gains.hpp"
#include "exchange/record.hpp"
#include "model/book.hpp"

namespace nurture::exchange {

/// For the whole batch; empty = as the records say.
struct Batch {
  std::string tag, owner;
  std::string me;      ///< who of us had the touches of the user's own mail, calendar and telephone
  std::string rating;  ///< of who is new; empty: what their record says, else undecided
  std::optional<base::Date> since;
  bool prefer_import = false;          ///< what differs is taken from the records
  std::optional<base::Date> from, to;  ///< touches of these days alone
};

/// One person of the import, whatever number of records they have.
struct Imported {
  std::optional<std::size_t> known;  ///< the place in the book; empty = somebody new
  By by = By::uid;                   ///< by what the first record found them
  std::string id;                    ///< theirs; of who is new the one they get
  std::string name;
  std::vector<Place> places;
  /// Of who is new all of it, else what is missing of them.
  model::Contact person;
  std::vector<std::pair<std::string, std::string>> own;
  std::vector<std::string> replaced;
  std::vector<Difference> differences;
  std::vector<MissingNote> notes;
  std::vector<MissingYear> years;
  std::optional<JobChange> moved;
  bool own_export = false;             ///< of who is new: see PersonRecord
  std::vector<std::string> namesakes;  ///< of others of that name or address; of who is new alone

  /// A known person about whom the records say nothing new; x- keys may still be missing.
  bool unchanged() const {
    return known && model::says_nothing(person) && own.empty() && notes.empty() && years.empty();
  }
};

/// A record of which it can't be told whose it is.
struct Unclear {
  Place place;
  std::string name;
  std::vector<std::string> ids;
  By by = By::uid;
};

/// A record of somebody of whom the same import has an earlier one.
struct Double {
  Place place;
  std::string name;
  std::string id;  ///< whose it was taken for
  By by = By::uid;
};

/// Whom touches named in vain.
struct Unknown {
  std::string name;  ///< what they are called, where `who` is an address or a number; may be empty
  std::string id;    ///< of the one person of the store who is called so; empty: nobody, or several
  int times = 0;
};

struct Import {
  std::vector<Imported> people;  ///< in the order of the records
  std::vector<PersonRecord>
      companies;            ///< organisations at which somebody is, and that have no file
  int known_companies = 0;  ///< organisations that have a file
  int other_companies = 0;  ///< at which nobody is: left out
  std::vector<Unclear> unclear;
  std::vector<Double> doubles;
  std::map<std::string, Unknown> unknown;  ///< by an address, a number, a source or a name
  int records = 0;                         ///< read
  std::map<std::string, int> left_out;     ///< values that the settings don't have, and how often
  base::Diagnostics flaws;
};

/// The id of somebody new: one that nobody has, and none that it gave before.
using NewId = std::function<std::string(const std::string& name)>;

/// Archived people are found, too. `book` holds whole files.
Import import_of(const model::Book& book, std::vector<Reading> readings, const Batch& batch,
                 base::Date today, const NewId& new_id);

}  // namespace nurture::exchange
