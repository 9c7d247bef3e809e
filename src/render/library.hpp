// Things worth sending: lists of them, one with who had it, and whom it fits.
#pragma once

#include <string>
#include <vector>

#include "insight/fits.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// "need "replace the ERP"", "tag client", "segment food".
std::string shared_text(const insight::Shared& shared);

/// An item, and how many people have had it.
struct ListedItem {
  const model::LibraryItem* item = nullptr;
  int had = 0;
};

/// `any`: there are items, of which some may be left out.
std::string items_text(const std::vector<ListedItem>& items, bool any, base::Date today,
                       const Style& style);
std::string items_json(const std::vector<ListedItem>& items, base::Date today);

/// An item whole, who had it, and whom it fits.
struct ItemPage {
  const model::LibraryItem& item;
  std::vector<insight::Sending> had;
  std::vector<insight::FittingPerson> fits;
};

std::string item_text(const ItemPage& page, base::Date today, const Style& style);
std::string item_json(const ItemPage& page, const model::Book& book, base::Date today);

/// `more`: people who aren't shown.
std::string fits_text(const model::LibraryItem& item,
                      const std::vector<insight::FittingPerson>& fits, int more, base::Date today,
                      const Style& style);
std::string fits_json(const model::LibraryItem& item,
                      const std::vector<insight::FittingPerson>& fits, base::Date today);

}  // namespace nurture::render
