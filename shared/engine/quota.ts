export { seatsFor, type Seats } from './grading/seats.ts'
export { followsUnits, unitFollowed } from './grading/share-by-unit.ts'
